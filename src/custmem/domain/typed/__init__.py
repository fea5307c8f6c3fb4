"""What was typed in plain words: understood, or asked about, and never taken in silence for something else."""
