import { betterAuth } from 'better-auth'
import { twoFactor, username } from 'better-auth/plugins'
import type { Platform } from '../../platform/platform.ts'
import { handOver } from './hand-over-service.ts'
import { hashPassword, verifyPassword } from './password-hash-service.ts'
import { MOST_LENGTH } from './password-rules.ts'

export interface AuthenticationSettings {
  readonly publicUrl: URL
}

const HOUR_SECONDS = 3600
/** Without a request for so long, somebody has to sign in again. */
const IDLE_SECONDS = 4 * HOUR_SECONDS
const REFRESH_SECONDS = 600

/** The library's fields in the columns of our tables. */
const TABLES = {
  user: {
    modelName: 'app_user',
    fields: { name: 'display_name', emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
  session: {
    modelName: 'auth_session',
    fields: {
      userId: 'user_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  account: {
    modelName: 'auth_account',
    fields: {
      accountId: 'account_id',
      providerId: 'provider_id',
      userId: 'user_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  verification: {
    modelName: 'auth_verification',
    fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
}

const TWO_FACTOR_TABLE = {
  modelName: 'auth_two_factor',
  fields: {
    userId: 'user_id',
    backupCodes: 'backup_codes',
    failedVerificationCount: 'failed_verification_count',
    lockedUntil: 'locked_until',
  },
}

/**
 * The sign-in library, configured for our tables. Only our routes call it; none of its own endpoints is exposed, so that
 * nobody can sign up or change a name through them.
 */
export function createAuthentication(
  { database, keyring, newId }: Pick<Platform, 'database' | 'keyring' | 'newId'>,
  { publicUrl }: AuthenticationSettings,
) {
  const isHttps = publicUrl.protocol === 'https:'
  return betterAuth({
    appName: 'Cánh Tay Số',
    baseURL: publicUrl.origin,
    basePath: '/api/v1/auth',
    // Derived from the key file: the database alone does not allow forging a session or reading a TOTP secret.
    secret: keyring.blindIndex('session secret').toString('hex'),
    database: { db: database, type: 'postgres' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: MOST_LENGTH * 2,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    ...TABLES,
    session: { ...TABLES.session, expiresIn: IDLE_SECONDS, updateAge: REFRESH_SECONDS },
    plugins: [
      username({ minUsernameLength: 1, maxUsernameLength: 200, usernameValidator: () => true, displayUsername: false }),
      twoFactor({
        issuer: 'Cánh Tay Số',
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: TWO_FACTOR_TABLE,
        },
      }),
      handOver(),
    ],
    advanced: {
      // Over https a browser takes a `__Host-` cookie from this host alone, not from one beside it in the same domain. The
      // library knows the weaker `__Secure-` only, so the prefix is part of the name.
      cookiePrefix: isHttps ? '__Host-canhtayso' : 'canhtayso',
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps },
      database: { generateId: () => newId() },
      ipAddress: { disableIpTracking: true },
    },
    // Wrong passwords are counted in the database, by name, and tries by address in the HTTP layer.
    rateLimit: { enabled: false },
    logger: { disabled: true },
    telemetry: { enabled: false },
  })
}

export type Authentication = ReturnType<typeof createAuthentication>
