class C(Missing):  # error: name 'Missing' is not defined
    pass
