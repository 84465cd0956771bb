import { Link } from '@tanstack/react-router'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { DataTable } from '../../shared/table/data-table.tsx'
import { ChoiceFilter } from '../../shared/table/filters.tsx'
import { requestsWords } from '../words.ts'
import { type DataRequest, requestsPage } from './api.ts'
import { RequestState } from './request-state.tsx'
import { privacyText } from './text.ts'

/** What people asked of their own data, the first due first. */
export function RequestsScreen() {
  const text = useText(privacyText)
  const read = useBilingual()
  return (
    <>
      <PageHead title={text.title}>{text.about}</PageHead>
      <DataTable
        name="data-requests"
        caption={text.title}
        rowKey={({ id }: DataRequest) => id}
        words={requestsWords}
        fetchPage={({ filters: { state }, cursor, limit }) =>
          requestsPage({ isOpen: state === undefined ? undefined : state === 'open', cursor, limit })
        }
        filterFields={
          <ChoiceFilter
            name="state"
            label={text.state}
            choices={(['open', 'answered'] as const).map((value) => ({ value, label: text.states[value] }))}
          />
        }
        empty={<Empty title={text.none}>{text.noneHint}</Empty>}
        columns={[
          {
            key: 'person',
            header: text.person,
            width: '12rem',
            value: ({ personName }) => personName,
            cell: ({ id, personName }) => (
              <Link to="/data-requests/$requestId" params={{ requestId: id }}>
                {personName ?? text.erased}
              </Link>
            ),
          },
          { key: 'kind', header: text.kind, value: ({ kindText }) => read(kindText) },
          { key: 'received', header: text.received, isShort: true, kind: 'day', value: ({ receivedOn }) => receivedOn },
          { key: 'due', header: text.due, isShort: true, kind: 'day', value: ({ dueOn }) => dueOn },
          {
            key: 'state',
            header: text.state,
            value: ({ answer }) => (answer === null ? text.states.open : text.outcome[answer.outcome]),
            cell: (request) => <RequestState request={request} />,
          },
        ]}
      />
    </>
  )
}
