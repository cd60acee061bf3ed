import textwrap

text = (
    "The quick brown fox jumps over the lazy dog, again and again; a well-known sentence that uses "
    "every letter of the alphabet -- or so they say.  It is self-evident."
)
for width in (20, 33, 50, 70):
    print(width, textwrap.wrap(text, width))
print(textwrap.fill(text, 40))
print(textwrap.fill(text, width=40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap("supercalifragilisticexpialidocious is long", 10))
print(textwrap.wrap("supercalifragilisticexpialidocious is long", 10, break_long_words=False))
print(textwrap.wrap("", 10), textwrap.wrap("   ", 10), textwrap.wrap("a\tb\nc", 20))
print(textwrap.shorten("Hello   world, how are you today?", 20))
print(textwrap.shorten("Hello  world", 20), textwrap.shorten("Hello world, how are", width=12, placeholder="..."))
print(textwrap.wrap(text, 30, max_lines=2))
print(textwrap.dedent("""\
    def f():
        return 1

      # end
    """))
print(repr(textwrap.dedent("\n  a\n   \n    b\n")), repr(textwrap.dedent("a\n  b")), repr(textwrap.dedent("\ta\n\tb")))
print(textwrap.indent("a\n\nb\n", "> "), end="")
print(textwrap.indent("a\n\nb", "- ", lambda line: True))
try:
    textwrap.wrap("x", 0)
except ValueError as e:
    print(e)
print(textwrap.wrap("mother-in-law state-of-the-art 2-3 a-b x--y", 8))
