from abc import ABC, abstractmethod
class Base(ABC):
    @abstractmethod
    def run(self):
        pass
Base()  # error: cannot construct abstract class 'Base'
