"""Every sentence a person reads, made in one place: whole sentences, marked for translation."""
