"""Every sentence a person reads, whole, so that it can be translated."""
