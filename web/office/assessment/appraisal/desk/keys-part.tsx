import { Kbd, Switch } from '@mantine/core'
import { useText } from '../../../../shared/i18n/language.ts'
import classes from './desk.module.css'
import { useKeysOn } from './desk-keys.ts'
import { deskText } from './desk-text.ts'

/** The keys of the desk, and the switch that turns single letters off. */
export function KeysPart() {
  const { keys: text } = useText(deskText)
  const [isOn, setOn] = useKeysOn()
  const keys: readonly (readonly [string, string])[] = [
    ['J ↓', text.next],
    ['K ↑', text.before],
    ['N', text.nextOpen],
    ['A', text.agree],
    ['E', text.value],
    ['P', text.points],
    ['R', text.reason],
    ['Ctrl+Enter', text.give],
    ['Q', text.question],
    ['?', text.help],
  ]
  return (
    <details>
      <summary>{text.title}</summary>
      <Switch size="xs" mt={6} label={text.on} checked={isOn} onChange={(event) => setOn(event.currentTarget.checked)} />
      <p className="muted">{text.hint}</p>
      <dl className={classes['keys']}>
        {keys.map(([key, does]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
