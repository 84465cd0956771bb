import { Button, type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** The one accent; every other colour on a screen says what state something is in. */
const accent: MantineColorsTuple = [
  '#e3f0f4',
  '#c9e2ea',
  '#9ccbd9',
  '#68b0c4',
  '#3d97b0',
  '#1d7d98',
  '#0b5c74',
  '#0a5067',
  '#084457',
  '#063546',
]

const slate: MantineColorsTuple = [
  '#eaf0f4',
  '#c3d0da',
  '#9fb0bd',
  '#7d8f9c',
  '#5d6e7b',
  '#31424f',
  '#22313c',
  '#18242d',
  '#101a22',
  '#0b1319',
]

export const theme = createTheme({
  colors: { accent, dark: slate },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  autoContrast: true,
  fontFamily: '"Be Vietnam Pro", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace',
  headings: {
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '0.9375rem', fontWeight: '600', lineHeight: '1.4' },
      h3: { fontSize: '0.875rem', fontWeight: '600', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.78125rem', sm: '0.84375rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  defaultRadius: 7,
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    // The smallest button is still as large as a finger or a shaking hand needs (WCAG 2.5.8).
    Button: Button.extend({
      defaultProps: { size: 'sm', fw: 600 },
      vars: (_, { size }) => ({ root: size === 'compact-xs' ? { '--button-height': '1.625rem' } : {} }),
    }),
    Card: { defaultProps: { withBorder: true, padding: 'md', radius: 8 } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.45 } } },
    Tooltip: { defaultProps: { withArrow: true, events: { hover: true, focus: true, touch: true } } },
    // The colour is of its frame and icon; its words are as dark as any others.
    Alert: { styles: { title: { color: 'var(--ink)' } } },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', comboboxProps: { shadow: 'md' } } },
  },
})

/** Mantine reads its own names; these tie them to the tokens of `global.css`, light and dark alike. */
const TIED = {
  '--mantine-color-body': 'var(--ground)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink2)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default': 'var(--card)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-placeholder': 'var(--ink3)',
  '--mantine-color-error': 'var(--bad)',
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: TIED, dark: TIED })
