#!/usr/bin/env python3
"""Makes the pages' fonts lighter than a cut alone: python3 bin/lighter-fonts.py FILE...   (bin/fonts.js runs it; needs fonttools and brotli)

Nothing of it shows. Coordinates stand in thousandths of an em, as those of most faces do (Newsreader has two thousand); a point
whose way between weights and sizes follows from its neighbours' to a thousandth is not told by itself; kerning is one table of
classes, with every pair as far apart as it was; figures are as wide as they are drawn where no column of them is set in the face.
"""
import sys

from fontTools import subset
from fontTools.otlLib.builder import buildCoverage, buildValue
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables import otTables
from fontTools.varLib.iup import iup_delta_optimize

EM = 1000
# of an em's thousandth parts: 0.06 of a pixel in the largest headline
TOLERANCE = 1


def lighten(path):
    font = TTFont(path, recalcTimestamp=False)
    # tables of figures are set in the sans: the serif's own are as wide as they are drawn, and it needs no others
    if "newsreader" in path:
        with_own_widths(font)
        pruned(font, ["kern", "liga", "ccmp", "mark", "mkmk"])
    # whose they are, and under which licence, stands beside them in OFL.txt
    font["name"].names = [one for one in font["name"].names if one.nameID in (1, 2)]
    if font["head"].unitsPerEm > EM:
        scale_upem(font, EM)
    if "gvar" in font:
        with_fewer_deltas(font)
    if "GPOS" in font:
        with_one_table_of_kerning(font)
    font.save(path)


def lookups(font, table, feature):
    found = font[table].table
    at = sorted({i for one in found.FeatureList.FeatureRecord if one.FeatureTag == feature for i in one.Feature.LookupListIndex})
    return [[getattr(part, "ExtSubTable", part) for part in found.LookupList.Lookup[i].SubTable] for i in at]


def with_own_widths(font):
    """Figures that `pnum` would bring stand in the place of those that are all of one width."""
    if "GSUB" not in font:
        return
    own = {name: other for parts in lookups(font, "GSUB", "pnum") for part in parts for name, other in part.mapping.items()}
    for table in font["cmap"].tables:
        for point, name in table.cmap.items():
            table.cmap[point] = own.get(name, name)


def pruned(font, features):
    how = subset.Options(layout_features=features, hinting=False, name_IDs=[1, 2], recalc_timestamp=False, drop_tables=["STAT", "GDEF"])
    cut = subset.Subsetter(how)
    cut.populate(unicodes=list(font.getBestCmap()))
    cut.subset(font)


def with_fewer_deltas(font):
    glyphs, variations = font["glyf"], font["gvar"].variations
    for name, moves in variations.items():
        points, control = glyphs._getCoordinatesAndControls(name, font["hmtx"].metrics)
        ends = list(control.endPts)
        for move in moves:
            if None in move.coordinates:
                move.calcInferredDeltas(points, ends)
            whole = [(round(x), round(y)) for x, y in move.coordinates]
            move.coordinates = iup_delta_optimize(whole, points, ends, tolerance=TOLERANCE)
        variations[name] = [move for move in moves if move.hasImpact()]


def kerning(font):
    """How much nearer each pair stands, as a shaper finds it: the first part of a lookup that knows the first letter decides."""
    pairs = {}
    for parts in lookups(font, "GPOS", "kern"):
        found = {}
        for part in parts:
            if part.Format == 1:
                for first, others in zip(part.Coverage.glyphs, part.PairSet):
                    for one in others.PairValueRecord:
                        found.setdefault((first, one.SecondGlyph), nearer(one.Value1))
            else:
                firsts, seconds = part.ClassDef1.classDefs, part.ClassDef2.classDefs
                for first in part.Coverage.glyphs:
                    row = part.Class1Record[firsts.get(first, 0)].Class2Record
                    for second in font.getGlyphOrder():
                        found.setdefault((first, second), nearer(row[seconds.get(second, 0)].Value1))
        for pair, value in found.items():
            pairs[pair] = pairs.get(pair, 0) + value
    return {pair: value for pair, value in pairs.items() if value}


def nearer(value):
    return getattr(value, "XAdvance", 0) if value else 0


def with_one_table_of_kerning(font):
    pairs = kerning(font)
    if not pairs:
        return
    order = font.getGlyphOrder()
    firsts = alike(order, lambda first: tuple(pairs.get((first, second), 0) for second in order))
    seconds = alike(order, lambda second: tuple(pairs.get((first, second), 0) for first in order))
    table = otTables.PairPos()
    table.Format, table.ValueFormat1, table.ValueFormat2 = 2, 4, 0
    table.Coverage = buildCoverage([name for group in firsts for name in group], font.getReverseGlyphMap())
    table.ClassDef1, table.ClassDef2 = otTables.ClassDef(), otTables.ClassDef()
    table.ClassDef1.classDefs = {name: at for at, group in enumerate(firsts) for name in group if at}
    table.ClassDef2.classDefs = {name: at + 1 for at, group in enumerate(seconds) for name in group}
    table.Class1Count, table.Class2Count = len(firsts), len(seconds) + 1
    table.Class1Record = [row_of([0, *(pairs.get((first[0], second[0]), 0) for second in seconds)]) for first in firsts]
    lookup = otTables.Lookup()
    lookup.LookupType, lookup.LookupFlag, lookup.SubTable, lookup.SubTableCount = 2, 0, [table], 1
    layout = font["GPOS"].table
    kept = [one for one in layout.FeatureList.FeatureRecord if one.FeatureTag == "kern"]
    assert len(kept) == len(layout.FeatureList.FeatureRecord), "only kerning is expected of a page's font"
    layout.LookupList.Lookup, layout.LookupList.LookupCount = [lookup], 1
    for one in kept:
        one.Feature.LookupListIndex, one.Feature.LookupCount = [0], 1


def alike(order, row):
    """Those that stand as far from all others, the largest group first; who stands nowhere nearer is in none."""
    groups = {}
    for name in order:
        if any(row(name)):
            groups.setdefault(row(name), []).append(name)
    return sorted(groups.values(), key=lambda group: -len(group))


def row_of(values):
    record = otTables.Class1Record()
    record.Class2Record = []
    for value in values:
        cell = otTables.Class2Record()
        cell.Value1 = buildValue({"XAdvance": value})
        record.Class2Record.append(cell)
    return record


for path in sys.argv[1:]:
    lighten(path)
