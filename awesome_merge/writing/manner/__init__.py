"""Works as a liked list would have written them: its marks, its order of parts, the characters between them."""
