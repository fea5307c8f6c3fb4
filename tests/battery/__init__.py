"""The battery: one file a promise, each tried many times from outside."""
