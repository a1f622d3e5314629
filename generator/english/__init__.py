"""What part of a sentence a few typed words are: their word classes, the stem that was typed along, their shape."""
