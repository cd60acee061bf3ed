b = "héllo".encode()
print(b, len(b), b.decode(), "abc".encode("ascii"), "é".encode("latin-1"), b"\xe9".decode("latin-1"))
print("日".encode("utf-8"), b"\xe6\x97\xa5".decode("utf-8"), b"ok".decode("ascii"))
try:
    b"\xff\xfe".decode("utf-8")
except UnicodeDecodeError as e:
    print("cannot decode")
try:
    "é".encode("ascii")
except UnicodeEncodeError as e:
    print("cannot encode")
try:
    b"ab\xff".decode()
except ValueError as e:
    print("a ValueError")
print(b"a\xffb".decode("utf-8", "ignore"), b"a\xffb".decode("utf-8", "replace"), "aéb".encode("ascii", "ignore"), "aéb".encode("ascii", "replace"))
