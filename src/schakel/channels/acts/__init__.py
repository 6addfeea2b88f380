"""What channels does with bytes: store, confirm or refuse, hand over, and keep the evidence."""
