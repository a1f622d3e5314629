"""What part of a sentence a few typed words are: the classes of the words, and the shape of all together."""
