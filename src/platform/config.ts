import { join } from 'node:path'
import { accept, type BilingualText, type Result, refuse } from '../kernel/result.ts'
import { type IdentityProvider, type ProviderRefused, readIdentityProvider } from './identity-provider.ts'
import { dataDirectoryOf } from './paths.ts'

/** What a person may set, all through the environment; README says what each is for. */
export interface Config {
  /** DATABASE_URL; undefined means the private database. */
  readonly databaseUrl: string | undefined
  /** CANHTAYSO_DATA: the private database, files and keys. */
  readonly dataDirectory: string
  /** CANHTAYSO_KEY_FILE: outside the database, so that a copy of it alone opens nothing. */
  readonly keyFile: string
  /** CANHTAYSO_KEYS: the keys themselves instead of the file, newest first, by commas. */
  readonly keys: string | undefined
  /** CANHTAYSO_HOST: the address listened on. This machine alone unless set. */
  readonly host: string
  /** PORT. */
  readonly port: number
  /** CANHTAYSO_URL: how users reach the program when a proxy stands before it. */
  readonly publicUrl: URL | undefined
  /** CANHTAYSO_PROXIES: comma-separated addresses of proxies whose `X-Forwarded-For` is trusted. */
  readonly trustedProxies: readonly string[]
  /** CANHTAYSO_UPLOAD_MB. */
  readonly uploadLimitBytes: number
  /** CANHTAYSO_LOG: silent, error, warn, info or debug. */
  readonly logLevel: LogLevel
  /** CANHTAYSO_METRICS_TOKEN: without it, only this machine reads /metrics. */
  readonly metricsToken: string | undefined
  /** CANHTAYSO_BOUNDARIES: the province's own file of commune boundaries; undefined: the one that comes with the project. */
  readonly boundariesFile: string | undefined
  /** CANHTAYSO_OIDC_…: undefined where people sign in with a password only. */
  readonly identityProvider: IdentityProvider | undefined
}

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** A setting with an invalid value. */
export type ConfigRefused =
  | { readonly kind: 'not-a-port'; readonly name: string; readonly given: string }
  | { readonly kind: 'not-an-address'; readonly name: string; readonly given: string }
  | { readonly kind: 'not-a-size'; readonly name: string; readonly given: string }
  | { readonly kind: 'not-a-log-level'; readonly name: string; readonly given: string }
  | ProviderRefused

const refusalSentence: Record<ConfigRefused['kind'], BilingualText> = {
  'not-a-port': { vi: 'phải là số từ 0 đến 65535', en: 'has to be a number from 0 to 65535' },
  'not-an-address': {
    vi: 'phải là địa chỉ web, ví dụ https://cntscd.example.gov.vn',
    en: 'has to be a web address, such as https://dx.example.gov.vn',
  },
  'not-a-size': { vi: 'phải là số megabyte từ 1 đến 2000', en: 'has to be a number of megabytes from 1 to 2000' },
  'not-a-log-level': { vi: `phải là một trong: ${LOG_LEVELS.join(', ')}`, en: `has to be one of: ${LOG_LEVELS.join(', ')}` },
  'not-whole': {
    vi: 'phải được đặt khi dùng hệ thống đăng nhập của tỉnh',
    en: 'has to be set where an identity provider is used',
  },
  'not-an-issuer': {
    vi: 'phải là địa chỉ https của hệ thống đăng nhập, ví dụ https://dangnhap.example.gov.vn',
    en: 'has to be the https address of the provider, such as https://login.example.gov.vn',
  },
  'not-a-secret-file': {
    vi: 'phải là tệp đọc được, không trống và người khác trên máy không đọc được',
    en: 'has to be a file with something in it that others on this machine cannot read',
  },
}

export function configRefusedText({ kind, name, given }: ConfigRefused): BilingualText {
  const { vi, en } = refusalSentence[kind]
  return { vi: `${name} đang là "${given}"; nó ${vi}.`, en: `${name} is "${given}"; it ${en}.` }
}

type Environment = Readonly<Record<string, string | undefined>>

const DEFAULT_PORT = '3000'
const DEFAULT_UPLOAD_MB = '64'
const MEGABYTE = 1024 * 1024

/** Parses the settings; an empty variable counts as unset. Throws for the first invalid one. */
export function readConfig(environment: Environment = process.env): Result<Config, ConfigRefused> {
  const get = (name: string): string | undefined => environment[name]?.trim() || undefined
  const port = readWhole(get('PORT') ?? DEFAULT_PORT, { from: 0, to: 65_535 })
  if (port === undefined) return refuse({ kind: 'not-a-port', name: 'PORT', given: get('PORT') ?? '' })
  const publicUrl = readWebAddress(get('CANHTAYSO_URL'))
  if (publicUrl === 'malformed')
    return refuse({ kind: 'not-an-address', name: 'CANHTAYSO_URL', given: get('CANHTAYSO_URL') ?? '' })
  const uploadMegabytes = readWhole(get('CANHTAYSO_UPLOAD_MB') ?? DEFAULT_UPLOAD_MB, { from: 1, to: 2000 })
  if (uploadMegabytes === undefined)
    return refuse({ kind: 'not-a-size', name: 'CANHTAYSO_UPLOAD_MB', given: get('CANHTAYSO_UPLOAD_MB') ?? '' })
  const logLevel = LOG_LEVELS.find((level) => level === (get('CANHTAYSO_LOG') ?? 'info'))
  if (logLevel === undefined) return refuse({ kind: 'not-a-log-level', name: 'CANHTAYSO_LOG', given: get('CANHTAYSO_LOG') ?? '' })

  const identityProvider = readIdentityProvider(get)
  if (identityProvider !== undefined && 'kind' in identityProvider) return refuse(identityProvider)

  const dataDirectory = dataDirectoryOf(get('CANHTAYSO_DATA'))
  return accept({
    databaseUrl: get('DATABASE_URL'),
    dataDirectory,
    keyFile: get('CANHTAYSO_KEY_FILE') ?? join(dataDirectory, 'keys', 'master.key'),
    keys: get('CANHTAYSO_KEYS'),
    host: get('CANHTAYSO_HOST') ?? '127.0.0.1',
    port,
    publicUrl,
    trustedProxies: (get('CANHTAYSO_PROXIES') ?? '')
      .split(',')
      .map((proxy) => proxy.trim())
      .filter((proxy) => proxy !== ''),
    uploadLimitBytes: uploadMegabytes * MEGABYTE,
    logLevel,
    metricsToken: get('CANHTAYSO_METRICS_TOKEN'),
    boundariesFile: get('CANHTAYSO_BOUNDARIES'),
    identityProvider,
  })
}

function readWhole(text: string, { from, to }: { from: number; to: number }): number | undefined {
  const value = Number(text)
  return /^\d+$/.test(text) && value >= from && value <= to ? value : undefined
}

function readWebAddress(text: string | undefined): URL | undefined | 'malformed' {
  if (text === undefined) return undefined
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? new URL(text) : 'malformed'
}
