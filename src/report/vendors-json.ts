// The vendors of a library as JSON.

import { formatPointer } from '../model/vendor.ts';
import { envelope } from './json.ts';
import { type VendorRequest, vendorLook } from './views/vendor-look.ts';
import { type VendorsRequest, vendorsView } from './views/vendors-view.ts';

export const vendorsJson = (request: VendorsRequest): string =>
  envelope('vendors', { inputs: request.inputs, vendors: vendorsView(request) });

export function vendorJson(request: VendorRequest): string {
  const { looks, services: _, upstreams, documents, requests, ...line } = vendorLook(request);
  return envelope('vendor', {
    inputs: request.inputs,
    ...line,
    services: looks,
    upstreams: upstreams.map(({ id, name, phi, baa, ground, purpose, service, source }) => {
      return { id, name, phi, baa, ground, purpose, service, source: formatPointer(source) };
    }),
    documents: documents.map(({ id, title, version, date, retrieved, supplied, grade, audience, note }) => {
      return { id, title, version, date, retrieved, supplied, grade, audience, note };
    }),
    requests: requests.map(({ id, title, steps, conditions, approver, contact, states, source }) => {
      return { id, title, steps, conditions, approver, contact, states, source: formatPointer(source) };
    }),
  });
}
