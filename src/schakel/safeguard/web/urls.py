"""Addresses of signing in, the account, and the books of a case. Only what the product uses of allauth."""

from allauth.account import views as account
from allauth.mfa.base import views as second_factor
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from django.urls import path
from django.views.generic import RedirectView

from schakel.safeguard.web import books, login

urlpatterns = [
    path("login", account.login, name="account_login"),
    path("logout", account.logout, name="account_logout"),
    path("login/inactive", account.account_inactive, name="account_inactive"),
    path("login/code", second_factor.authenticate, name="mfa_authenticate"),
    path("account/confirm", account.reauthenticate, name="account_reauthenticate"),
    path("account/confirm/code", second_factor.reauthenticate, name="mfa_reauthenticate"),
    path("account/password", account.password_change, name="account_change_password"),
    path("account/second-factor", totp.activate_totp, name="mfa_activate_totp"),
    path("account/second-factor/picture", login.totp_picture, name="totp_picture"),
    path("account/second-factor/done", RedirectView.as_view(pattern_name="mfa_view_recovery_codes"), name="mfa_index"),
    path("account/recovery-codes", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("account/recovery-codes/new", recovery.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("account/recovery-codes/download", recovery.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("account/second-factor/active", RedirectView.as_view(pattern_name="home"), name="mfa_deactivate_totp"),
    path("login/help", login.no_sign_up, name="account_signup"),
    path("login/forgotten", login.forgotten, name="account_reset_password"),
    path("login/mail", login.no_sign_up, name="account_email"),
    path("login/mail/sent", login.no_sign_up, name="account_email_verification_sent"),
    path("cases/<uuid:case_id>/books", books.case_books, name="case_books"),
]
