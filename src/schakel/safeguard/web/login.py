"""What signing in needs beside allauth's own views: the QR picture, and where people who cannot sign in turn."""

import qrcode
import qrcode.image.svg
from allauth.mfa.adapter import get_adapter
from allauth.mfa.totp.internal.auth import SECRET_SESSION_KEY
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET


@require_GET
@login_required
def totp_picture(request: HttpRequest) -> HttpResponse:
    """Return the QR code of the second factor being set up, from our own address: the policy allows no data: image."""
    secret = request.session.get(SECRET_SESSION_KEY)
    if not secret:
        raise Http404
    address = get_adapter().build_totp_url(request.user, secret)
    picture = qrcode.make(address, image_factory=qrcode.image.svg.SvgPathImage, border=1)
    return HttpResponse(picture.to_string(encoding="unicode"), content_type="image/svg+xml")


@require_GET
def forgotten(request: HttpRequest) -> HttpResponse:
    """Say whom to call: passwords are never sent by mail (law 13)."""
    return render(request, "safeguard/forgotten.html")


def no_sign_up(_request: HttpRequest) -> HttpResponse:
    """There is nothing here: accounts are made by an administrator."""
    raise Http404
