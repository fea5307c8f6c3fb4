"""Are two pages one person? Candidates, comparisons, and what a merge keeps."""
