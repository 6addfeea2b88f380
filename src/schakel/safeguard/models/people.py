"""Users: people who sign in. No mail address, no rights here: rights come from memberships."""

import uuid
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models


class People(BaseUserManager["User"]):
    """Makes users; the password is hashed, never kept."""

    def create_user(self, username: str, password: str | None = None, **fields: Any) -> "User":
        """Return a new saved user; without a password the account cannot sign in yet."""
        user = self.model(username=User.normalize_username(username), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """Somebody who signs in with a user name, a password and a second factor."""

    class Theme(models.TextChoices):
        """How pages look."""

        SYSTEM = "system", "System"
        LIGHT = "light", "Light"
        DARK = "dark", "Dark"

    class Language(models.TextChoices):
        """The language of the pages."""

        ENGLISH = "en", "English"
        DUTCH = "nl", "Nederlands"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    username = models.CharField(max_length=64, unique=True)
    display_name = models.CharField(max_length=120)
    language = models.CharField(max_length=2, choices=Language, default=Language.ENGLISH)
    theme = models.CharField(max_length=6, choices=Theme, default=Theme.SYSTEM)
    is_active = models.BooleanField(default=True)

    objects: ClassVar[People] = People()

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS = ["display_name"]

    def __str__(self) -> str:
        return self.display_name or self.username
