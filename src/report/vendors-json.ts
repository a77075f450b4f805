// The vendors of a library as JSON.

import { formatSpan } from '../model/clock.ts';
import { formatPointer } from '../model/vendor.ts';
import { envelope } from './json.ts';
import { type StaleRequest, staleView } from './views/stale-view.ts';
import { type VendorRequest, vendorLook } from './views/vendor-look.ts';
import { type VendorsRequest, vendorsView } from './views/vendors-view.ts';

export const vendorsJson = (request: VendorsRequest): string =>
  envelope('vendors', { inputs: request.inputs, vendors: vendorsView(request) });

export const staleJson = (request: StaleRequest): string =>
  envelope('stale-documents', {
    inputs: request.inputs,
    asOf: request.asOf,
    olderThan: formatSpan(request.span),
    documents: staleView(request),
  });

export function vendorJson(request: VendorRequest): string {
  const { looks, services: _, upstreams, documents, requests, ...line } = vendorLook(request);
  return envelope('vendor', {
    inputs: request.inputs,
    ...line,
    services: looks,
    upstreams: upstreams.map(({ id, name, phi, baa, ground, purpose, only: when, service, source }) => {
      return { id, name, phi, baa, ground, purpose, when, service, source: formatPointer(source) };
    }),
    documents: documents.map(
      ({ id, title, version, date, retrieved, changed, url, earlier, supplied, grade, audience, note }) => {
        return { id, title, version, date, retrieved, changed, url, earlier, supplied, grade, audience, note };
      },
    ),
    requests: requests.map(({ id, title, steps, conditions, approver, contact, states, source }) => {
      return { id, title, steps, conditions, approver, contact, states, source: formatPointer(source) };
    }),
  });
}
