"""What a page and a drawing are made of: the elements and attributes that neither run nor fetch anything.

Taken from the lists of the HTML standard ("List of elements", "List of attributes", "Obsolete features"), of SVG 2
(appendices F and G) and of MathML Core. What is not here is told, so that what browsers will add tomorrow is, too.
"""


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


HTML = _names("""
    a abbr acronym address area article aside audio b bdi bdo big blockquote body br button canvas caption center
    cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure font
    footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i img input ins kbd label legend li link main map mark
    menu meta meter nav nobr ol optgroup option output p picture pre progress q rb rp rt rtc ruby s samp script
    search section select small source span strike strong sub summary sup table tbody td textarea tfoot th thead
    time title tr track tt u ul var video wbr
""")
"""Without those that hold other documents, such as `iframe`, that read their content otherwise when scripts are
off, such as `noscript`, and without `base` and `style`."""
MATH = _names("""
    annotation math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace
    msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics
""")
SVG = _names("""
    a circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
    feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
    feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight
    feTile feTurbulence filter g image line linearGradient marker mask path pattern polygon polyline radialGradient
    rect stop svg switch symbol text textPath title tspan use view
""")
"""Without `style`, which a file may have and a page may not, and without what moves: `animate` and its kin."""
ANYWHERE = _names("""
    accesskey align autocapitalize autofocus class contenteditable dir draggable enterkeyhint hidden hreflang id
    inert inputmode itemid itemprop itemref itemscope itemtype lang part popover popovertarget role spellcheck
    tabindex title translate xml:lang xml:space xmlns xmlns:xlink
""")
HTML_ATTRIBUTES = _names("""
    abbr accept accept-charset allowfullscreen alt as async autocomplete autoplay axis bgcolor border cellpadding
    cellspacing char charoff charset checked cite clear color cols colspan command commandfor compact content
    controls coords crossorigin datetime decoding default defer dirname disabled download enctype face
    fetchpriority for form formenctype formmethod formnovalidate formtarget frame headers height high hspace
    http-equiv imagesizes integrity ismap kind label list loading loop low max maxlength media method min minlength
    multiple muted name nohref nomodule noshade novalidate nowrap open optimum pattern placeholder playsinline
    preload property readonly referrerpolicy rel required rev reversed rows rowspan rules scheme scope selected
    shape size sizes span srclang start step summary target type usemap valign value vspace width wrap
""")
MATH_ATTRIBUTES = _names("""
    accent accentunder columnalign columnlines columnspacing columnspan depth display displaystyle encoding fence
    form height largeop lspace linethickness mathbackground mathcolor mathsize mathvariant maxsize minsize
    movablelimits rowalign rowlines rowspacing rowspan rspace scriptlevel separator stretchy symmetric voffset
    width
""")
SVG_ATTRIBUTES = _names("""
    alignment-baseline amplitude azimuth baseFrequency baseline-shift baseProfile bias clip clip-path
    clip-rule clipPathUnits color color-interpolation color-interpolation-filters color-rendering cursor cx cy d
    diffuseConstant direction display divisor dominant-baseline dx dy edgeMode elevation enable-background exponent
    fill fill-opacity fill-rule filter filterUnits flood-color flood-opacity font font-family font-feature-settings
    font-size font-size-adjust font-stretch font-style font-variant font-variation-settings font-weight fr fx fy
    glyph-orientation-horizontal glyph-orientation-vertical gradientTransform gradientUnits height image-rendering
    in in2 inline-size intercept isolation k1 k2 k3 k4 kernelMatrix kernelUnitLength kerning lengthAdjust
    letter-spacing lighting-color limitingConeAngle line-height marker marker-end marker-mid marker-start
    markerHeight markerUnits markerWidth mask mask-type maskContentUnits maskUnits mix-blend-mode mode numOctaves
    offset opacity operator order orient overflow paint-order path pathLength patternContentUnits patternTransform
    patternUnits pointer-events points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio
    primitiveUnits r radius refX refY requiredExtensions requiredFeatures result rotate rx ry scale seed
    shape-inside shape-padding shape-rendering side slope spacing specularConstant specularExponent spreadMethod
    startOffset stdDeviation stitchTiles stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
    stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width surfaceScale systemLanguage
    tableValues targetX targetY text-align text-anchor text-decoration text-indent text-orientation text-overflow
    text-rendering textLength transform transform-origin type unicode-bidi values vector-effect version viewBox
    visibility white-space width word-spacing writing-mode x x1 x2 xChannelSelector y y1 y2 yChannelSelector z
    zoomAndPan
""")
OF_PAGES = frozenset(name.lower() for name in HTML | MATH | SVG)
ATTRIBUTES = ANYWHERE | HTML_ATTRIBUTES | MATH_ATTRIBUTES | frozenset(name.lower() for name in SVG_ATTRIBUTES)
"""Attributes that hold no address; those of pages are written in small letters."""
