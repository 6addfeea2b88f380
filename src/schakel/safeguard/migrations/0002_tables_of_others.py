"""The cache table, and what the runtime role may do with the tables of Django and django-allauth."""

from django.db import migrations

from schakel.safeguard import rls

CACHE = """
CREATE TABLE safeguard_cache (
  cache_key varchar(255) PRIMARY KEY, value text NOT NULL, expires timestamp with time zone NOT NULL
);
CREATE INDEX safeguard_cache_expires ON safeguard_cache (expires);
"""
ALL = "SELECT, INSERT, UPDATE, DELETE"
SIGN_IN = "read before anybody is known, to find out who it is; holds no case data."
CATALOGUE = "Django's own catalogue; holds no personal data."


class Migration(migrations.Migration):
    """A table that is not named here, or in an app's own migration, cannot be reached."""

    dependencies = [
        ("safeguard", "0001_initial"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("sessions", "0001_initial"),
        ("account", "0009_emailaddress_unique_primary_email"),
        ("mfa", "0003_authenticator_type_uniq"),
    ]
    operations = [
        migrations.RunSQL(CACHE, reverse_sql="DROP TABLE safeguard_cache"),
        rls.share("safeguard_cache", ALL, "rate limits of sign-in, under hashed keys."),
        rls.share("django_session", ALL, SIGN_IN),
        rls.share("mfa_authenticator", ALL, SIGN_IN + " Secrets are sealed."),
        rls.share("account_emailaddress", "SELECT", "stays empty: no mail addresses are kept."),
        rls.share("account_emailconfirmation", "SELECT", "stays empty: no mail addresses are kept."),
        rls.share("django_migrations", "SELECT", CATALOGUE),
        rls.share("django_content_type", "SELECT", CATALOGUE),
        rls.share("auth_permission", "SELECT", CATALOGUE),
        rls.share("auth_group", "SELECT", CATALOGUE),
        rls.share("auth_group_permissions", "SELECT", CATALOGUE),
    ]
