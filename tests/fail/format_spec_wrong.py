print(f"{'text':d}")  # error: Unknown format code 'd' for object of type 'str'
print(f"{5:s}")  # error: Unknown format code 's' for object of type 'int'
