"""What is printed: cards, letters, and the hand that fills them."""
