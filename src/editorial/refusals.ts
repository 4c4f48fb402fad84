import { refusalsOf } from "../values/index.ts";

export const editorialRefusals = {
  "topic-missing": { kind: "missing", meaning: "There is no topic with this id, or it was merged into another." },
  "topic-exists": { kind: "conflict", meaning: "Another topic is called so; the two can be merged." },
  "topic-unnamed": { kind: "invalid", meaning: "A topic needs a name." },
  "article-missing": { kind: "missing", meaning: "There is no article with this id or slug." },
  "article-changed": {
    kind: "conflict",
    meaning: "Somebody saved the article after this form was opened; nothing was overwritten.",
  },
  "version-missing": { kind: "missing", meaning: "The article has no such version, or no longer: older ones are kept thinly." },
  "article-incomplete": {
    kind: "invalid",
    meaning: "The article lacks something it cannot be published without; every missing thing is named.",
  },
  "article-not-public": { kind: "conflict", meaning: "The article is not published, so there is nothing to withdraw or correct." },
  "article-invalid": { kind: "invalid", meaning: "A field of the article holds what it cannot hold; each field is named." },
  "slug-taken": { kind: "conflict", meaning: "Another article stands at this address, or stood there once." },
  "issue-missing": { kind: "missing", meaning: "There is no issue with this number." },
  "issue-incomplete": { kind: "invalid", meaning: "The issue lacks something it cannot go on sale without; every missing thing is named." },
  "sale-done": { kind: "conflict", meaning: "The issue is on sale; the minute in which its sale could be taken back is over." },
  "issue-closed": { kind: "conflict", meaning: "The issue is closed or on sale; it cannot be closed again." },
  "issue-unmovable": { kind: "conflict", meaning: "The issue cannot be late or skipped like this; every reason is named." },
  "cover-unusable": { kind: "invalid", meaning: "The cover cannot be like this; every reason is named." },
  "issue-on-sale": { kind: "conflict", meaning: "The issue is on sale; what stands in it no longer moves." },
  "article-placed": { kind: "conflict", meaning: "The piece stands in another issue; it is taken out there first." },
  "arrangement-changed": {
    kind: "conflict",
    meaning: "The issue was arranged otherwise after the step that was to be undone; nothing was undone.",
  },
  "picture-missing": { kind: "missing", meaning: "There is no picture with this id." },
  "picture-unreadable": { kind: "invalid", meaning: "The file is not a picture Masthead reads: JPEG, PNG, WebP, AVIF, GIF or TIFF." },
  "picture-too-large": { kind: "invalid", meaning: "The picture is over 40 MB or 100 megapixels." },
  "article-held": { kind: "conflict", meaning: "The article is under legal hold: nobody publishes, changes or deletes it." },
  "hold-unsaid": { kind: "invalid", meaning: "A legal hold is put on, and lifted, with a reason." },
  "hour-past": { kind: "invalid", meaning: "The hour at which it was to be published, or to go on sale, is past." },
  "steps-unusable": { kind: "invalid", meaning: "The steps of the way cannot stand like this; the sentence says why." },
  "view-missing": { kind: "missing", meaning: "There is no view of the pieces with this id, or it is somebody else’s." },
  "view-unnamed": { kind: "invalid", meaning: "A view of the pieces is kept under a name." },
  "step-missing": { kind: "invalid", meaning: "The step is none of those that a piece goes through." },
  "holder-missing": { kind: "invalid", meaning: "The person or contributor who was to have the piece is not known." },
  "page-unknown": { kind: "missing", meaning: "There is no page of the house with this id." },
  "page-changed": {
    kind: "conflict",
    meaning: "Somebody saved the page of the house after this form was opened; nothing was overwritten.",
  },
  "page-invalid": { kind: "invalid", meaning: "A field of the page of the house holds what it cannot hold; each field is named." },
  "page-address-taken": {
    kind: "conflict",
    meaning: "The software itself, or another page of the house, stands at this address, or stood there once.",
  },
  "page-incomplete": {
    kind: "invalid",
    meaning: "The page of the house lacks something it cannot be public without; every missing thing is named.",
  },
  "page-not-public": { kind: "conflict", meaning: "The page of the house is not public, so there is nothing to take off the site." },
  "page-was-public": { kind: "conflict", meaning: "The page of the house was public once: it is taken off the site, and not deleted." },
  "look-missing": { kind: "missing", meaning: "There is no such look of the site, or none to go back to." },
  "publication-missing": { kind: "unavailable", meaning: "The magazine has not been set up yet." },
} as const;

export const refuse = refusalsOf(editorialRefusals);
