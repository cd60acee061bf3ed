import base64
import binascii


def problem(action):
    try:
        print(action())
    except ValueError as e:
        print(type(e).__name__, e)


for text in [b"", b"f", b"fo", b"foo", b"foob", b"fooba", b"foobar", bytes(range(250, 256)), b"\0" * 5]:
    b64 = base64.b64encode(text)
    b32 = base64.b32encode(text)
    b85 = base64.b85encode(text)
    print(b64, b32, base64.b16encode(text), b85, base64.urlsafe_b64encode(text), base64.b32hexencode(text))
    print(base64.b64decode(b64) == text, base64.b32decode(b32) == text, base64.b85decode(b85) == text)
print(base64.b64decode("aGVsbG8="), base64.b64decode(b"aGVs bG8=\n"), base64.urlsafe_b64decode("__79"))
print(base64.b64encode("héllo".encode()).decode(), base64.encodebytes(b"a" * 60), base64.decodebytes(b"YWJj\n"))
print(base64.b32decode("nbswy3dp", True), base64.b32decode("NBSWY3DP", map01=b"L"), base64.b16decode("ff01", True))
print(binascii.hexlify(b"abcd"), binascii.hexlify(b"abcd", ":"), binascii.hexlify(bytearray(b"abcd"), b":", -2))
print(binascii.unhexlify("00fFa5"), binascii.b2a_base64(b"abc"), binascii.a2b_base64("Y!W=J$j"))
for text in ["YWJ", "Y", "YW", "YWJjZ", "YQ==YQ==", "YQ=", "===", "YWJj=", "YQ====", "Y=Q==", "é"]:
    problem(lambda: binascii.a2b_base64(text))
for text in ["Y$WJj", "YQ==YQ==", "YQ"]:
    problem(lambda: base64.b64decode(text, validate=True))
problem(lambda: binascii.unhexlify("abc"))
problem(lambda: binascii.unhexlify("zz"))
problem(lambda: base64.b32decode("NBSWY3D"))
problem(lambda: base64.b32decode("M1======"))
problem(lambda: base64.b16decode("ff01"))
