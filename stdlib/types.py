"""Names of types that no other module has."""

type TracebackType = Any
