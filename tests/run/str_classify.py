for s in ["abc", "ABC", "Abc", "abc1", "123", " ", "", "a b", "Ab Cd", "_x1", "1x", "a-b", "\t\n", "3.5", "class"]:
    print(repr(s), s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.isspace(),
          s.islower(), s.isupper(), s.istitle(), s.isidentifier(), s.isprintable(), s.isascii())
