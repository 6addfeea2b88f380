"""Settings. Everything a deployment may change comes from the environment; see docs/manual/administrator.md."""

import os
from pathlib import Path

from schakel.project.environment import database, flag, one_of, secret_key, state_dir

MODE = os.environ.get("SCHAKEL_MODE", "production")
DEMO = MODE == "demo"
DEBUG = False
BASE = Path(__file__).resolve().parents[1]
STATE_DIR = state_dir()
SECRET_KEY = secret_key(STATE_DIR, MODE)
ALLOWED_HOSTS = os.environ.get("SCHAKEL_HOSTS", "localhost,127.0.0.1,[::1],testserver").split(",")

SCHAKEL_COUNTRY = os.environ.get("SCHAKEL_COUNTRY", "NL")
SCHAKEL_AUTHORITY = os.environ.get("SCHAKEL_AUTHORITY", "NL-SPOC")
SCHAKEL_ZONE = os.environ.get("SCHAKEL_ZONE", "Europe/Amsterdam")
SCHAKEL_MAX_BYTES = int(os.environ.get("SCHAKEL_MAX_BYTES", str(50 * 1024 * 1024)))
SCHAKEL_MAX_LEVEL = one_of("SCHAKEL_MAX_LEVEL", "BPL", "EU-RESTRICTED")
SCHAKEL_CLOCK_FILE = os.environ.get("SCHAKEL_CLOCK_FILE", "")

INSTALLED_APPS = [
    "schakel.ui",
    "schakel.reference",
    "schakel.safeguard",
    "schakel.channels",
    "schakel.exchange",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_cotton",
    "allauth",
    "allauth.account",
    "allauth.mfa",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "schakel.ui.middleware.ContentSecurityPolicy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "schakel.ui.middleware.ChosenLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "schakel.safeguard.middleware.SecondFactor",
    "schakel.safeguard.middleware.ReaderContext",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "schakel.project.urls"
WSGI_APPLICATION = "schakel.project.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "schakel.ui.context.shell",
            ],
        },
    }
]

DATABASES = {"default": database(), "denials": database(autocommit_only=True)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "safeguard_cache"},
}

AUTH_USER_MODEL = "safeguard.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"

ACCOUNT_ADAPTER = "schakel.safeguard.login.Accounts"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
MFA_ADAPTER = "schakel.safeguard.login.SecondFactors"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Schakel"
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "schakel.safeguard.codes.SignIn",
    "reauthenticate": "schakel.safeguard.codes.Confirm",
    "activate_totp": "schakel.safeguard.codes.SetUp",
}
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("SCHAKEL_PROXIES", "0"))

SESSION_COOKIE_AGE = 10 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000  # an answer to 200 items, the most there can be, has some 2,000
DATA_UPLOAD_MAX_MEMORY_SIZE = 25 * 1024 * 1024
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"  # nothing personal in the browser
CSRF_FAILURE_VIEW = "schakel.ui.views.csrf_failure"
SECURE = flag("SCHAKEL_HTTPS", default=MODE == "production")
SESSION_COOKIE_SECURE = SECURE
CSRF_COOKIE_SECURE = SECURE
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_SSL_REDIRECT = False
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

SCHAKEL_SLOTS = ["schakel.project.slots"]

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("nl", "Nederlands")]
LOCALE_PATHS = [BASE / "ui" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = SCHAKEL_ZONE

STATIC_URL = "/static/"
STATIC_ROOT = STATE_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if MODE == "test"
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = MODE == "test"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "schakel.project.logs.WithoutContents",
            "fmt": "{asctime} {levelname} {name} {message}",
            "style": "{",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": os.environ.get("SCHAKEL_LOG", "WARNING")},
}
SILENCED_SYSTEM_CHECKS = [
    "security.W008",  # the front proxy redirects to HTTPS; see docs/trust/browser.md
]
