class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__("need %d, have %d" % (needed, available))
        self.needed = needed
        self.available = available


class Account:
    interest = 0.02
    count = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.history = []
        Account.count += 1
        self.id = Account.count

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("invalid amount: {}".format(amount))
        self._balance += amount
        self.history.append(("deposit", amount))
        return self

    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(amount, self._balance)
        self._balance -= amount
        self.history.append(("withdraw", amount))
        return self

    def __str__(self):
        return f"#{self.id} {self.owner}: {self.balance}"

    def __lt__(self, other):
        return self.balance < other.balance

    def __eq__(self, other):
        return self.id == other.id

    @classmethod
    def from_string(cls, s):
        owner, balance = s.split(":")
        return cls(owner.strip(), int(balance))

    @staticmethod
    def valid_name(name):
        return name.isalpha() and len(name) > 2


class Savings(Account):
    interest = 0.05

    def add_interest(self):
        self.deposit(int(self.balance * self.interest))


class Bank:
    def __init__(self):
        self.accounts = {}

    def open(self, acc):
        self.accounts[acc.owner] = acc
        return acc

    def transfer(self, a, b, amount):
        src = self.accounts[a]
        dst = self.accounts[b]
        try:
            src.withdraw(amount)
        except InsufficientFunds as e:
            print("transfer failed:", e, "short by", e.needed - e.available)
            return False
        else:
            dst.deposit(amount)
            return True
        finally:
            print("transfer", a, "->", b, amount)


bank = Bank()
bank.open(Account("ann", 100))
bank.open(Account("bob"))
bank.open(Savings("cy", 1000))
bank.open(Account.from_string("dora : 77"))
print(bank.transfer("ann", "bob", 30))
print(bank.transfer("bob", "cy", 50))
try:
    bank.transfer("zed", "bob", 1)
except KeyError as e:
    print("no account", e)
try:
    bank.accounts["ann"].deposit(-5)
except ValueError as e:
    print("ValueError:", e)
for name, acc in bank.accounts.items():
    print(acc, acc.history)
print([str(a) for a in sorted(bank.accounts.values())])
print(max(bank.accounts.values()).owner, Account.count)
print(Account.valid_name("Al"), Account.valid_name("Bob"))
print(Account("q") == Account("q"))
