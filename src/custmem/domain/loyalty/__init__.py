"""The loyalty programme: stamps, cards and rewards."""
