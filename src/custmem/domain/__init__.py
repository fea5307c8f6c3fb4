"""What a good shopkeeper knows: pure rules over frozen values, with today passed in."""
