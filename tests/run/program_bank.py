class BankError(Exception):
    pass


class InsufficientFunds(BankError):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} lacks {amount - account.balance}")
        self.missing = amount - account.balance


class UnknownAccount(BankError):
    pass


class Transaction:
    def __init__(self, kind, amount, balance):
        self.kind = kind
        self.amount = amount
        self.balance = balance

    def __str__(self):
        return f"{self.kind:<10}{self.amount:>8}{self.balance:>8}"


class Account:
    fee = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []

    def _record(self, kind, amount):
        self.history.append(Transaction(kind, amount, self.balance))

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount
        self._record("deposit", amount)

    def withdraw(self, amount):
        total = amount + self.fee
        if total > self.limit():
            raise InsufficientFunds(self, total)
        self.balance -= total
        self._record("withdraw", total)

    def limit(self):
        return self.balance

    def month_end(self):
        pass


class Savings(Account):
    def __init__(self, owner, balance=0, rate=5):
        super().__init__(owner, balance)
        self.rate = rate

    def month_end(self):
        interest = self.balance * self.rate // 100
        self.balance += interest
        self._record("interest", interest)


class Checking(Account):
    fee = 2

    def __init__(self, owner, balance=0, overdraft=100):
        super().__init__(owner, balance)
        self.overdraft = overdraft

    def limit(self):
        return self.balance + self.overdraft

    def month_end(self):
        if self.balance < 0:
            self.balance -= 10
            self._record("penalty", 10)


class Bank:
    def __init__(self):
        self.accounts = {}

    def open(self, account):
        self.accounts[account.owner] = account
        return account

    def find(self, owner):
        try:
            return self.accounts[owner]
        except KeyError:
            raise UnknownAccount("no account for " + owner) from None

    def transfer(self, source, target, amount):
        a = self.find(source)
        b = self.find(target)
        a.withdraw(amount)
        try:
            b.deposit(amount)
        except ValueError:
            a.balance += amount
            raise

    def total(self):
        return sum(a.balance for a in self.accounts.values())


bank = Bank()
bank.open(Savings("ann", 1000))
bank.open(Checking("bob", 50))
bank.open(Account("cid"))
moves = [("ann", "bob", 300), ("bob", "cid", 400), ("cid", "ann", 1000), ("bob", "zoe", 5), ("bob", "cid", -5), ("bob", "ann", 300)]
for source, target, amount in moves:
    try:
        bank.transfer(source, target, amount)
        print("moved", amount, "from", source, "to", target)
    except InsufficientFunds as e:
        print("refused:", e, e.missing)
    except BankError as e:
        print("error:", e)
    except ValueError as e:
        print("invalid:", e)
for account in bank.accounts.values():
    account.month_end()
for owner in sorted(bank.accounts):
    account = bank.find(owner)
    print(type(account).__name__, owner, account.balance)
    for t in account.history:
        print("   ", t)
print(bank.total())
