# Words of the page around the text.
page-contents = Contents
page-facts = About this policy
page-label-separator = {": "}
page-languages = Languages
page-note = Note
page-skip-to-content = Skip to content
page-prevails = This policy is published in { $languages }. If the versions differ, the { $prevailing } version prevails.
page-together = Side by side
