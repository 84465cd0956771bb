import { ASSESSED_CRITERION, communeTree, PDF } from './reach-assessment.fixture.ts'
import type { Attacks } from './reach-attacks.fixture.ts'

const reason = 'thử xem có được không'
const stages = [{ stage: 'self-assessment', firstDay: '2024-08-01', lastDay: '2024-09-15' }]

const PUBLICATION = {
  ...{ fingerprint: 'f'.repeat(64), decisionNumber: '1/QĐ', decidedOn: '2024-09-01' },
  ...{ signerName: 'Người khác', signerPosition: 'Chủ tịch' },
}

export const ASSESSMENT_ATTACKS: Attacks = {
  'POST /criteria-versions': () => [{ body: { document: communeTree('chen-vao') } }],
  'PUT /criteria-versions/{id}': ({ assessed }) => [
    { path: { id: assessed.treeDraft }, body: { document: { ...communeTree('cds-xa-moi'), notes: [{ vi: 'x' }] } } },
  ],
  'POST /criteria-versions/{id}/put-in-force': ({ assessed }) => [{ path: { id: assessed.treeDraft }, body: {} }],
  'POST /criteria-versions/{id}/withdraw': ({ assessed }) =>
    [assessed.tree, assessed.treeDraft].map((id) => ({ path: { id }, body: { reason } })),
  'POST /rounds': () => [{ body: { code: 'chen-vao', title: 'Chen vào', year: 2024, stages } }],
  'PUT /rounds/{id}/calendar': ({ assessed }) =>
    [assessed.planned, assessed.round].map((id) => ({ path: { id }, body: { stages, reason } })),
  'PUT /rounds/{id}/units': ({ assessed, foreign }) => [
    { path: { id: assessed.planned }, body: { units: [{ unitId: foreign.commune, treeId: assessed.tree, block: 'communes' }] } },
  ],
  'POST /rounds/{id}/exemptions': ({ assessed, foreign }) => [
    { path: { id: assessed.round }, body: { unitId: foreign.commune, criterion: ASSESSED_CRITERION, reason } },
    { path: { id: assessed.round }, body: { unitId: foreign.commune, criterion: 'G2.2', reason, isLifted: true } },
  ],
  'POST /rounds/{id}/extensions': ({ assessed, foreign }) => [
    {
      path: { id: assessed.round },
      body: { unitId: foreign.commune, criterion: ASSESSED_CRITERION, until: '2024-12-31', reason },
    },
  ],
  'POST /rounds/{id}/open': ({ assessed }) => [{ path: { id: assessed.planned }, body: {} }],
  'PUT /rounds/{id}/units/{unitId}/answers': ({ assessed, foreign }) =>
    [{ field: 'entry', body: { value: 4 } } as const, { field: 'explanation', body: 'của người khác' } as const].map((body) => ({
      path: { id: assessed.round, unitId: foreign.commune },
      body: { criterion: ASSESSED_CRITERION, base: 1, ...body },
    })),
  'PUT /rounds/{id}/units/{unitId}/evidence': ({ assessed, foreign, own }) =>
    [foreign.commune, own.commune].map((unitId) => ({
      path: { id: assessed.round, unitId },
      body: { criterion: ASSESSED_CRITERION, evidenceId: assessed.evidence, isDropped: unitId === foreign.commune },
    })),
  'POST /rounds/{id}/units/{unitId}/submit': ({ assessed, foreign }) => [
    {
      path: { id: assessed.round, unitId: foreign.commune },
      body: { headName: 'Người khác', headPosition: 'Chủ tịch', missing: 0 },
    },
  ],
  'POST /rounds/{id}/units/{unitId}/take-back': ({ assessed, foreign }) => [
    { path: { id: assessed.round, unitId: foreign.commune }, body: {} },
  ],
  'POST /units/{id}/evidence': ({ foreign }) => [
    { path: { id: foreign.commune }, file: { field: 'file', name: 'chen.pdf', bytes: PDF.bytes } },
  ],
  'PUT /rounds/{id}/appraisers': ({ assessed }) => [{ path: { id: assessed.round }, body: { appraisers: 2 } }],
  'POST /rounds/{id}/assignments': ({ assessed, foreign }) => [
    {
      path: { id: assessed.judged },
      body: { unitIds: [foreign.commune], branch: '', seat: 1, appraiserId: assessed.appraiser, reason },
    },
  ],
  'POST /rounds/{id}/units/{unitId}/conflicts': ({ assessed, foreign }) =>
    [{ reason }, { reason, personId: assessed.appraiser }].map((body) => ({
      path: { id: assessed.judged, unitId: foreign.commune },
      body,
    })),
  'PUT /rounds/{id}/units/{unitId}/appraisal/{criterion}': ({ assessed, foreign }) => [
    {
      path: { id: assessed.judged, unitId: foreign.commune, criterion: ASSESSED_CRITERION },
      body: { base: 1, agrees: false, entry: { points: 1 }, reason },
    },
  ],
  'PUT /rounds/{id}/units/{unitId}/appraisal/{criterion}/settlement': ({ assessed, foreign }) => [
    {
      path: { id: assessed.judged, unitId: foreign.commune, criterion: ASSESSED_CRITERION },
      body: { entry: { points: 1 }, reason },
    },
  ],
  'POST /rounds/{id}/units/{unitId}/appraisal/{criterion}/notes': ({ assessed, foreign }) => [
    { path: { id: assessed.judged, unitId: foreign.commune, criterion: ASSESSED_CRITERION }, body: { body: reason } },
  ],
  'PUT /rounds/{id}/units/{unitId}/appraisal/{criterion}/question': ({ assessed, foreign }) =>
    [null, reason].map((question) => ({
      path: { id: assessed.judged, unitId: foreign.commune, criterion: ASSESSED_CRITERION },
      body: { question },
    })),
  'POST /rounds/{id}/units/{unitId}/return': ({ assessed, foreign }) => [
    { path: { id: assessed.judged, unitId: foreign.commune }, body: {} },
  ],
  'POST /rounds/{id}/units/{unitId}/end-explanation': ({ assessed, foreign }) => [
    { path: { id: assessed.judged, unitId: foreign.commune }, body: {} },
  ],
  'POST /rounds/{id}/conclude-appraisal': ({ assessed }) => [{ path: { id: assessed.judged }, body: {} }],
  'POST /rounds/{id}/result/draw-up': ({ assessed }) => [{ path: { id: assessed.round }, body: {} }],
  'POST /rounds/{id}/result/publish': ({ assessed }) => [{ path: { id: assessed.round }, body: PUBLICATION }],
  'POST /rounds/{id}/result/correct': ({ assessed }) => [{ path: { id: assessed.round }, body: { ...PUBLICATION, reason } }],
  'POST /rounds/{id}/close': ({ assessed }) => [{ path: { id: assessed.round }, body: {} }],
  'POST /rounds/{id}/appeals': ({ assessed, foreign }) => [
    {
      path: { id: assessed.round },
      body: { unitId: foreign.commune, criterion: ASSESSED_CRITERION, grounds: reason, evidenceIds: [assessed.evidence] },
    },
  ],
  'POST /rounds/{id}/appeals/{appealId}/preview': ({ assessed }) => [
    { path: { id: assessed.round, appealId: assessed.evidence }, body: { entry: { points: 1, reason } } },
  ],
  'POST /rounds/{id}/appeals/{appealId}/withdraw': ({ assessed, foreign }) => [
    { path: { id: assessed.round, appealId: assessed.evidence }, body: { unitId: foreign.commune, reason } },
  ],
  'POST /rounds/{id}/appeals/{appealId}/decide': ({ assessed }) => [
    { path: { id: assessed.round, appealId: assessed.evidence }, body: { isUpheld: false, reason } },
  ],
  'POST /rounds/{id}/close-answers': ({ assessed }) => [{ path: { id: assessed.round }, body: { unsubmitted: 2 } }],
}
