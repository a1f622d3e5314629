"""Cases × people × working days → dated steps."""
