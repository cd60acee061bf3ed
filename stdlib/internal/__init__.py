"""What the library is made of: the machine's operations, the runtime's functions, the ways to fail. No program needs it."""
