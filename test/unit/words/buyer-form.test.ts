// Heads and list words of forms that buyers send.

import { describe, expect, it } from 'vitest';
import { fieldHeads, meaningWords, plainHead, plainWord } from '../../../src/words/buyer-form.ts';

const fieldOf = (head: string) => {
  const plain = plainHead(head, 'Acme');
  return fieldHeads.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
};

describe('a head', () => {
  it.each([
    // FedRAMP Rev 5, SSP Appendix J
    ['Control ID', 'control'],
    ['Can Be Inherited from CSP', 'inherited'],
    ['Specific Inheritance and Customer Agency/CSP Responsibilities', 'both'],
    // CAIQ v4
    ['Question ID', 'control'],
    ['CSP CAIQ Answer', 'answer'],
    ['SSRM Control Ownership', 'ownership'],
    ['CSP Implementation Description (Optional/Recommended)', 'implementation'],
    ['CSC Responsibilities  (Optional/Recommended)', 'customer'],
    ['Service Provider AI-CAIQ Answer', 'answer'],
    // Azure and the like
    ['Responsible Party', 'ownership'],
    ['Responsibility', 'ownership'],
    ['Implementation Details', 'implementation'],
    ['Customer Responsibility', 'customer'],
    ['Provider responsibilities', 'implementation'],
    ['Acme Responsibility', 'implementation'],
    // HITRUST and the like
    ['Inheritability', 'inherited'],
    ['Baseline Unique ID', 'control'],
    ['Authoritative Source', 'control'],
    // Datica
    ['HIPAA rule', 'control'],
    ['Inherited', 'inherited'],
    // of a buyer's own
    ['HIPAA Citation', 'control'],
    ['HIPAA Security Rule Reference', 'control'],
    ['45 CFR Section', 'control'],
    ['NIST SP 800-53 Rev. 5 Control', 'control'],
    ['Regulatory Reference', 'control'],
    ['Vendor Response', 'answer'],
    ['Yes / No / NA', 'answer'],
    ['Vendor Comments', 'notes'],
    ['Notes/Comments', 'notes'],
    ['Vendor’s Responsibilities', 'implementation'],
  ])('%s is that of %s', (head, field) => {
    expect(fieldOf(head)).toBe(field);
  });
  it.each([
    'Control Title',
    'Control Description',
    'Question',
    'Requirement',
    'Implementation Status',
    'Control Origination',
    'Service Provider Corporate',
    'Inherited from pre-existing FedRAMP Authorization',
    'CCM Control Specification',
    'Microsoft Responsibility',
    'Control Owner',
    'Evidence',
    'Due date',
    'Score',
    '',
  ])('%s is none that is filled or read', (head) => {
    expect(fieldOf(head)).toBeNull();
  });
});

describe('a word of a list', () => {
  const ownership = (word: string) =>
    Object.entries(meaningWords.ownership).flatMap(([meaning, pattern]) =>
      pattern.test(plainWord(word, 'Acme')) ? [meaning] : [],
    );
  it.each([
    ['CSP-owned', 'vendor'],
    ['Provider', 'vendor'],
    ['Cloud Service Provider', 'vendor'],
    ['Acme', 'vendor'],
    ['Vendor responsibility', 'vendor'],
    ['CSC-owned', 'customer'],
    ['Customer', 'customer'],
    ['Shared', 'shared'],
    ['Both', 'shared'],
    ['Shared CSP and CSC', 'shared'],
    ['Shared (Service Provider and Customer Responsibility)', 'shared'],
    ['Vendor & Customer', 'shared'],
    ['Shared (Independent)', 'independent'],
    ['Shared (Dependent)', 'dependent'],
    ['3rd-party outsourced', 'others'],
    ['Shared CSP and 3rd-party', 'with-others'],
    ['N/A', 'not-applicable'],
    ['Not Applicable', 'not-applicable'],
  ])('%s means %s and nothing else', (word, meaning) => {
    expect(ownership(word)).toEqual([meaning]);
  });
  it.each(['Microsoft', 'Not Shared', 'Unknown', 'TBD', 'MP-Owned', ''])('%s means none', (word) => {
    expect(ownership(word)).toEqual([]);
  });
});
