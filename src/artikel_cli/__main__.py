"""``python -m artikel_cli`` is ``artikel``."""

from .cli import main

if __name__ == "__main__":
    main()
