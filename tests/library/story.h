// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace foreword::test {

/// A story with every field of the schema, and nothing wrong with it.
inline QByteArray completeStory()
{
    return R"(---
category: news
title: "Harbour bridge opens to walkers"
excerpt: "The old railway bridge is open again,\n    on foot.\n"
publishedDateTime: 2021-04-13T17:10:59Z
originalUrl: "http://feeds.example.org/~r/3/index.html"
webUrl: "http://www.example.org/bridge/index.html"
ampWebUrl: "https://amp.example.org/bridge/index.html"
cdnAmpWebUrl: "https://amp-example-org.cdn.example.net/c/s/bridge"
type: article
quality: 175
heat: 215
published: true

provider:
  name: Harbour Post
  domain: example.org
  images:
    - url: "/assets/images/harbour-post.png"
      width: 50
      height: 50

topics:
  - Election
  - Démocratie

images:
  - url: "/assets/images/bridge.jpg"
    width: 1100
    height: 619
    isCached: true
  - url: "https://cdn.example.org/walkers.jpg"
    width: 800
    height: 600
    isCached: false

related:
  - title: "How the bridge was saved"
    excerpt: "A look back."
    publishedDateTime: 2021-04-06T10:09:48Z
    webUrl: "http://www.example.org/saved/index.html"
    ampWebUrl: "https://amp.example.org/saved/index.html"
    cdnAmpWebUrl: "https://amp-example-org.cdn.example.net/c/s/saved"
    type: article
    provider:
      name: Harbour Post
      domain: example.org
    quality: 168
    images:
      - url: "/assets/images/saved.jpg"
        width: 1100
        height: 619
        isCached: true

secured: "IJhPT4cDd02mm+QR9buP8OvNaARg=;zBRRfttL7K/FJVIcTKCzRQ=="
---
The body.
)";
}

} // namespace foreword::test
