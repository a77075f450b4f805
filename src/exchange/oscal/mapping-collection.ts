// Pairs of an official crosswalk as an OSCAL mapping collection. A pair says that both are about the same subject: that
// they intersect, and no more.

import { hasRow } from '../../model/catalog.ts';
import type { Crosswalk } from '../../model/crosswalk.ts';
import type { Library } from '../../model/library.ts';
import { oscalMapping, oscalTexts, oscalTitles } from '../../words/oscal.ts';
import { catalogResource, documentOf, linkTo, type OscalDocument, type Resource } from './document.ts';
import { markup } from './markup.ts';
import { plainProp, prop } from './props.ts';
import { controlId, nistControlId, uuidOf } from './terms.ts';

const nist: Resource = {
  uuid: uuidOf('resource', 'nist-sp-800-53r5'),
  title: 'NIST SP 800-53 Rev. 5',
  description: oscalTexts.nistResource,
  rlinks: [
    {
      href: 'https://raw.githubusercontent.com/usnistgov/oscal-content/main/nist.gov/SP800-53/rev5/json/NIST_SP-800-53_rev5_catalog.json',
      'media-type': 'application/oscal+json',
    },
  ],
};

export function mappingCollection(library: Library, crosswalk: Crosswalk, asOf: string): OscalDocument {
  const paired = new Set(crosswalk.pairs.map((pair) => pair.citation));
  // What the source says nothing about: the rows of the same rule without a pair.
  const rules = new Set(library.provisions.filter((p) => paired.has(p.citation)).map((p) => p.catalog));
  const unpaired = library.provisions.filter((p) => hasRow(p) && rules.has(p.catalog) && !paired.has(p.citation));
  // A paragraph without a row is a part of a control in the catalog.
  const rows = new Set(library.provisions.filter(hasRow).map((p) => p.citation));
  const mapping = {
    uuid: uuidOf('mapping', crosswalk.id),
    method: 'human',
    status: 'complete',
    'source-resource': { type: 'catalog', href: linkTo(catalogResource) },
    'target-resource': { type: 'catalog', href: linkTo(nist) },
    maps: crosswalk.pairs.flatMap(({ citation, controls }) =>
      controls.map((control) => ({
        uuid: uuidOf('map', crosswalk.id, citation, control),
        relationship: 'intersects-with',
        sources: [
          {
            type: rows.has(citation) ? 'control' : 'statement',
            'id-ref': controlId(citation),
            props: [plainProp('label', citation)],
          },
        ],
        targets: [{ type: 'control', 'id-ref': nistControlId(control), props: [plainProp('label', control)] }],
      })),
    ),
    'source-gap-summary':
      unpaired.length === 0
        ? undefined
        : {
            uuid: uuidOf('gap', crosswalk.id),
            'unmapped-controls': [{ 'with-ids': unpaired.map((p) => controlId(p.citation)) }],
          },
    remarks: markup(oscalMapping.meaning),
  };
  const body = {
    provenance: {
      method: 'human',
      'matching-rationale': 'semantic',
      status: 'complete',
      'mapping-description': markup(oscalMapping.about(crosswalk.source, crosswalk.asOf)),
    },
    mappings: [mapping],
  };
  const props = [
    ...prop('crosswalk', crosswalk.id),
    ...prop('title', crosswalk.title),
    ...prop('source', crosswalk.source),
    ...prop('as-of', crosswalk.asOf),
  ];
  const about = { title: oscalTitles.mapping(crosswalk.title), asOf, props };
  return documentOf('mapping', about, body, [catalogResource, nist]);
}
