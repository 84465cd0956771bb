// Made by `node bin/run.mjs scripts/generate-api.ts` from the application itself. Do not edit.
export interface paths {
    readonly "/api/v1/account-changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly cursor?: string;
                    /** @description Only those you had no hand in, and may confirm */
                    readonly forMe?: boolean;
                    readonly limit?: number;
                    /** @description Name of the person, the bank or the register’s file */
                    readonly search?: string;
                    readonly sort?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AccountChangePage"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/account-changes/decisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["AccountDecision"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly decided: number;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/account-requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AccountRequests"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/account-requests/{id}/confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["RequestConfirmed"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/account-requests/{id}/decline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/account-requests/{id}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly cursor?: string;
                    readonly limit?: number;
                    readonly role?: components["schemas"]["Role"];
                    /** @description Accent-blind, in the name and the user name */
                    readonly search?: string;
                    readonly sort?: "name" | "-name" | "username" | "-username";
                    readonly state?: "in-use" | "without-role" | "ended";
                    /** @description Who holds a role over the unit or what lies below it */
                    readonly unit?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AccountPage"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly grants: readonly components["schemas"]["RoleGrant"][];
                        readonly identityNumber?: string;
                        /** Format: shown-name */
                        readonly name: string;
                        readonly username: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["OneTimePassword"];
                    };
                };
                /** @description Default Response */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AskedOfAnother"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/accounts/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Account"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/accounts/{id}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AskedOfAnother"];
                    };
                };
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/accounts/{id}/grants": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly from: components["schemas"]["Day"];
                        readonly reason?: string;
                        readonly role: components["schemas"]["Role"];
                        readonly unitId: components["schemas"]["Uuid"];
                        readonly until?: components["schemas"]["Day"];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Made"];
                    };
                };
                /** @description Default Response */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AskedOfAnother"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/accounts/{id}/grants/{grantId}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly grantId: components["schemas"]["Uuid"];
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                        readonly until: components["schemas"]["Day"];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AskedOfAnother"];
                    };
                };
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/accounts/{id}/identity-number": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly identityNumber: string;
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AskedOfAnother"];
                    };
                };
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/accounts/{id}/one-time-password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["OneTimePassword"];
                    };
                };
                /** @description Default Response */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AskedOfAnother"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/accounts/{id}/provider-link": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                        readonly subject: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AskedOfAnother"];
                    };
                };
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/accounts/{id}/provider-link/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AskedOfAnother"];
                    };
                };
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/accounts/groups": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly search: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly id: components["schemas"]["Uuid"];
                                readonly name: string;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/approval-thresholds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Thresholds"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            /** @description Without a first day it holds from today; a later one of the same sum takes its place */
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly act: components["schemas"]["ThresholdAct"];
                        readonly approvers: number;
                        readonly atLeast: number;
                        readonly decision: {
                            readonly date: components["schemas"]["Day"];
                            readonly number: string;
                        };
                        readonly from?: components["schemas"]["Day"];
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ThresholdProposed"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/approval-thresholds/{id}/decide": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly outcome: "confirmed" | "declined";
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ThresholdProposed"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/approval-thresholds/needed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly act: components["schemas"]["ThresholdAct"];
                    readonly amount: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ApproversNeeded"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/arrears": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly cursor?: string;
                    readonly cycleId?: components["schemas"]["Uuid"];
                    readonly limit?: number;
                    /** @description YYYY-MM */
                    readonly month?: components["schemas"]["Month"];
                    readonly reason?: components["schemas"]["ArrearsReason"];
                    readonly sort?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Arrears"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/audit-events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Name of a group or person it is about or names */
                    readonly about?: string;
                    readonly action?: string;
                    readonly actorId?: components["schemas"]["Uuid"];
                    readonly cursor?: string;
                    /** @description YYYY-MM-DD */
                    readonly from?: components["schemas"]["Day"];
                    readonly limit?: number;
                    readonly sort?: string;
                    readonly subjectId?: string;
                    readonly subjectKind?: string;
                    /** @description Words of the reason, or of what was before and after */
                    readonly text?: string;
                    /** @description YYYY-MM-DD */
                    readonly until?: components["schemas"]["Day"];
                    /** @description Part of the name of whoever acted */
                    readonly who?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AuditEventPage"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/audit-events/verify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AuditVerdict"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/awards": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AwardListedList"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/budget/lines": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly level?: components["schemas"]["PayerLevel"];
                    readonly provisionCode?: string;
                    readonly year?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["BudgetLineList"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["NewBudgetLine"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Made"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/budget/lines/{id}/entries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["BudgetEntry"][];
                            readonly line: components["schemas"]["BudgetLine"];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["NewBudgetEntry"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["BudgetEntry"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/budget/lines/{id}/entries/{entryId}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly entryId: components["schemas"]["Uuid"];
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["BudgetEntryDecision"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["BudgetLine"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/budget/summary": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly year: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["BudgetSummary"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cited-acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            /** @description `replaces`: the one whose place it takes */
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["CitedActRecording"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cited-acts/{id}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["GroundWithdrawal"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cited-acts/{id}/withdrawal/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The papers that would be drawn otherwise, those of the past too */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["GroundPreview"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cited-acts/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["CitedActChange"];
                };
            };
            readonly responses: {
                /** @description The papers that would be drawn otherwise, those of the past too */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["GroundPreview"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/claims": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly cycleId?: components["schemas"]["Uuid"];
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Claims"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/claims/{id}/decisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly decision: {
                            readonly date: components["schemas"]["Day"];
                            readonly number: string;
                        };
                        readonly reason: string;
                        readonly wanted: {
                            readonly from: components["schemas"]["Month"];
                            /** @enum {string} */
                            readonly kind: "set-off";
                            readonly most?: number;
                            /** @description Of each month’s sum; 0: no more is kept back */
                            readonly sharePercent: number;
                        } | {
                            readonly amount: number;
                            /** @enum {string} */
                            readonly kind: "write-off" | "withdrawal";
                        };
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["RecoveryProposed"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/claims/{id}/decisions/{decisionId}/decide": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly decisionId: components["schemas"]["Uuid"];
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly outcome: "confirmed" | "declined";
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["RecoveryDecided"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/claims/{id}/returns": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly amount: number;
                        readonly voucher: {
                            readonly date: components["schemas"]["Day"];
                            readonly number: string;
                        };
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ClaimLowered"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/councils": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CouncilList"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["CouncilEstablishing"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Council"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/councils/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CouncilView"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/councils/{id}/members": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["CouncilSeating"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CouncilMember"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/councils/{id}/members/{memberId}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly memberId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["CouncilSeatEnding"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CouncilMember"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/councils/{id}/rules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["CouncilRuleSetting"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CitedCouncilRule"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/criteria-tables/read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** @description The table of criteria in a workbook (.xlsx, .ods, .csv) or Word document (.docx), as a draft to look at. */
        readonly post: {
            readonly parameters: {
                readonly query: {
                    /** @description Whom the criteria are for */
                    readonly block: "agency" | "district" | "commune";
                    /** @description The one that is assessed */
                    readonly year: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "multipart/form-data": components["schemas"]["CriteriaTableForm"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CriteriaTableRead"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/criteria-tree-schema": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["JsonSchema"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/criteria-tree-templates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CriteriaTreeTemplates"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/criteria-trees/check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["CriteriaTreeToCheck"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CriteriaTreeChecked"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/criteria-versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CriteriaVersionListedList"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["CriteriaDraft"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CriteriaVersion"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/criteria-versions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CriteriaVersion"];
                    };
                };
            };
        };
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["CriteriaDraft"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CriteriaVersion"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/criteria-versions/{id}/in-force-preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CriteriaInForcePreview"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/criteria-versions/{id}/put-in-force": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description The one that was looked at */
                        readonly revision?: number;
                    } | null;
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CriteriaVersion"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/criteria-versions/{id}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CriteriaVersion"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/data-requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly cursor?: string;
                    readonly isOpen?: boolean;
                    readonly limit?: number;
                    readonly sort?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["DataRequestPage"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["NewDataRequest"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["DataRequest"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/data-requests/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["DataRequest"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/data-requests/{id}/answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["DataRequestAnswer"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["DataRequest"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/data-requests/{id}/correction": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            /** @description What is right; what is left out was right already */
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["PersonCorrection"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PersonCorrected"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/data-requests/{id}/held": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Everything that is held of the person, in full, to be handed to that person */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["HeldData"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/demo-accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["DemoAccounts"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/duplicates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly cursor?: string;
                    readonly limit?: number;
                    readonly sort?: string;
                    readonly state?: "open" | "same" | "different" | "ended" | "superseded";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["DuplicateCasePage"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/duplicates/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["DuplicateCase"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/duplicates/{id}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["DuplicateOutcome"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/entitlements/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["EntitlementThread"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/evidence/{id}/content": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description In a frame of our own pages; without it, to be kept */
                    readonly in?: "frame";
                };
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/evidence/{id}/text": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description What a Word document says. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["WordText"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/exclusive-roles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ExclusiveRoles"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly from: components["schemas"]["Day"];
                        readonly reason: string;
                        readonly roles: readonly [
                            components["schemas"]["Role"],
                            components["schemas"]["Role"]
                        ];
                        readonly until?: components["schemas"]["Day"];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ExclusionAsked"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/exclusive-roles/{id}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                        readonly until: components["schemas"]["Day"];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ExclusionAsked"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/fact-batches": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["FactBatches"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly decision: {
                            readonly date: components["schemas"]["Day"];
                            readonly number: string;
                        };
                        readonly reason: string;
                        readonly values: readonly {
                            readonly fact: string;
                            readonly from: components["schemas"]["Day"];
                            readonly subjectId: components["schemas"]["Uuid"];
                            /** @enum {string} */
                            readonly subjectKind: "province" | "commune" | "group" | "seat";
                            readonly until?: components["schemas"]["Day"];
                            /** @description null: not known any more */
                            readonly value: boolean | number | string | null;
                        }[];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["FactsProposed"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/fact-batches/{id}/decide": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly outcome: "confirmed" | "declined";
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["FactsProposed"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/facts-asked": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly month: string;
                    readonly provision: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["FactsAsked"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/field/codes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly groupId: components["schemas"]["Uuid"];
                        readonly personId: components["schemas"]["Uuid"];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["FieldCode"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/field/desk": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["FieldDesk"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/field/devices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly groupId: components["schemas"]["Uuid"];
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["FieldDeviceList"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/field/devices/{id}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/field/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly code: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["FieldLinked"];
                    };
                };
            };
        };
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/field/sync/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["FieldChanges"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/field/sync/push": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["FieldRecords"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["FieldAcknowledgements"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/first-days": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["FirstDays"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/groups": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly cursor?: string;
                    readonly leastMembers?: number;
                    readonly lens?: "as-it-was" | "today";
                    readonly limit?: number;
                    readonly mostMembers?: number;
                    /** @description YYYY-MM-DD */
                    readonly on?: components["schemas"]["Day"];
                    /** @description Accent-blind, by beginnings of words, in the names of group, hamlet, commune, district and members; commas part what must all be there */
                    readonly search?: string;
                    readonly sort?: string;
                    readonly status?: "active" | "suspended" | "dissolved";
                    /** @description The unit and all that lies below it or went into it */
                    readonly unit?: string;
                    readonly warning?: "below-usual-size" | "without-leader" | "several-deputies" | "unit-reorganised";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["GroupPage"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["NewGroup"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly groupId: components["schemas"]["Uuid"];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/groups/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description YYYY-MM-DD */
                    readonly on?: components["schemas"]["Day"];
                };
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["GroupRecord"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/groups/{id}/flag/clear": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/groups/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["GroupEvent"][];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/groups/{id}/memberships": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["NewMember"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly alsoIn: readonly {
                                readonly groupId: components["schemas"]["Uuid"];
                                readonly groupName: string;
                            }[];
                            readonly membershipId: components["schemas"]["Uuid"];
                            readonly personId: components["schemas"]["Uuid"];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/groups/{id}/memberships/{membershipId}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly membershipId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["MembershipEnd"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/groups/{id}/memberships/{membershipId}/role": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly membershipId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["MemberRoleChange"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly membershipId: components["schemas"]["Uuid"];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/groups/{id}/name": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["GroupRenaming"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/groups/{id}/status": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["GroupStatusChange"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/groups/export.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Columns in their order, parted by commas: name, commune, district, leader, members, status, warnings, established, decision, hamlets */
                    readonly columns?: string;
                    readonly cursor?: string;
                    readonly language?: "vi" | "en";
                    readonly leastMembers?: number;
                    readonly lens?: "as-it-was" | "today";
                    readonly limit?: number;
                    readonly mostMembers?: number;
                    /** @description YYYY-MM-DD */
                    readonly on?: components["schemas"]["Day"];
                    /** @description Accent-blind, by beginnings of words, in the names of group, hamlet, commune, district and members; commas part what must all be there */
                    readonly search?: string;
                    readonly sort?: string;
                    readonly status?: "active" | "suspended" | "dissolved";
                    /** @description The unit and all that lies below it or went into it */
                    readonly unit?: string;
                    readonly warning?: "below-usual-size" | "without-leader" | "several-deputies" | "unit-reorganised";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/holds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Holds"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            /** @description Without a last day it stands until somebody releases it */
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly from?: components["schemas"]["Day"];
                        readonly reason: string;
                        /** @enum {string} */
                        readonly subject: "payee" | "group" | "commune" | "provision";
                        readonly subjectId: string;
                        readonly until?: components["schemas"]["Day"];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["HoldPlaced"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/holds/{id}/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["HoldPlaced"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/holds/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly subject: "payee" | "group" | "commune" | "provision";
                    readonly subjectId: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["HoldPreview"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly cursor?: string;
                    readonly limit?: number;
                    readonly sort?: string;
                    readonly state?: components["schemas"]["ImportState"];
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** @description YYYY-MM-DD */
                                readonly asOf: string;
                                readonly counts: components["schemas"]["ImportCounts"] | null;
                                readonly files: readonly string[];
                                readonly id: components["schemas"]["Uuid"];
                                readonly startedAt: string;
                                readonly startedByName: string | null;
                                readonly state: components["schemas"]["ImportState"];
                                readonly takenAt: string | null;
                            }[];
                            readonly nextCursor: string | null;
                            readonly total: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** @description Up to 20 workbooks (.xlsx, .ods, .csv) as `files`, and the day they tell of as `asOf`; without it they are asked. Read by a job. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "multipart/form-data": components["schemas"]["RegistersToRead"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["StartedImport"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Import"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description YYYY-MM-DD */
                        readonly asOf: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["StartedImport"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/alike": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly field: "commune" | "group" | "fullName" | "role" | "birth" | "phone" | "identity" | "account" | "bank" | "position" | "note";
                    readonly rowId: components["schemas"]["Uuid"];
                };
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AlikeRows"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly aside: readonly {
                                readonly fullName: string;
                                readonly group: string;
                                readonly id: components["schemas"]["Uuid"];
                                readonly reason: string;
                                readonly row: number;
                                readonly sheet: string;
                            }[];
                            readonly items: readonly components["schemas"]["AnsweredImport"][];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/aside": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["RowsToPutAside"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/aside/undo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/communes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["UnknownCommune"][];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/corrections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["ImportCorrection"][];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["RowsToCorrect"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CorrectedRows"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/corrections/{correctionId}/undo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly correctionId: components["schemas"]["Uuid"];
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/discard": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/font": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["FontOfFile"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["StartedImport"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/leaving": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly communeName: string;
                                /** @description YYYY-MM-DD */
                                readonly from: string;
                                readonly fullName: string;
                                readonly groupName: string;
                                readonly membershipId: components["schemas"]["Uuid"];
                                /** @enum {string} */
                                readonly role: "leader" | "deputy" | "member";
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/mapping": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["SheetMapping"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["StartedImport"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/marked.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** @description The clerk’s workbook with a comment at each doubt. It holds numbers in full, so it is asked for, not linked to. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["WorkbookToMark"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": string;
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/rows": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly change?: components["schemas"]["ImportRowChange"];
                    readonly code?: components["schemas"]["RegisterDoubt"];
                    readonly correctionId?: components["schemas"]["Uuid"];
                    readonly cursor?: string;
                    readonly file?: string;
                    readonly limit?: number;
                    readonly search?: string;
                    readonly sheet?: string;
                    readonly sort?: string;
                    readonly state?: components["schemas"]["ImportRowState"];
                };
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ImportRowPage"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/rows/{rowId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly rowId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ImportRowDecision"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ImportRow"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly rowId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["MendedRow"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ImportRow"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/take": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ImportToTake"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["StartedImport"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/undo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ImportToUndo"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/issuing-offices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            /** @description `replaces`: the one whose place it takes */
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["IssuingOfficeRecording"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/issuing-offices/{id}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["GroundWithdrawal"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/issuing-offices/{id}/withdrawal/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The papers that would be drawn otherwise, those of the past too */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["GroundPreview"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/issuing-offices/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["IssuingOfficeChange"];
                };
            };
            readonly responses: {
                /** @description The papers that would be drawn otherwise, those of the past too */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["GroundPreview"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["JobList"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Job"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ledger/accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly checkpoints: readonly components["schemas"]["LedgerCheckpoint"][];
                            readonly items: readonly components["schemas"]["LedgerAccount"][];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ledger/entries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly cursor?: string;
                    readonly cycleId?: components["schemas"]["Uuid"];
                    readonly kind?: string;
                    readonly limit?: number;
                    readonly sort?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LedgerEntryPage"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ledger/entries/{seq}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly seq: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LedgerEntryInFull"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ledger/entries/{seq}/postings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly cursor?: string;
                    readonly limit?: number;
                    readonly sort?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly seq: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LedgerLinePage"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ledger/journal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ledger/verify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Verification"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/look-rules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LookRules"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            /** @description Without a first day it holds from today; a later one takes its place, and 0 of both ends it */
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly decision: {
                            readonly date: components["schemas"]["Day"];
                            readonly number: string;
                        };
                        /** @description All of an officer’s first */
                        readonly firstGroups: number;
                        readonly from?: components["schemas"]["Day"];
                        readonly reason: string;
                        /** @description Of a thousand confirmed groups, drawn at random */
                        readonly sharePerMille: number;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LookRuleProposed"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/look-rules/{id}/decide": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly outcome: "confirmed" | "declined";
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LookRuleProposed"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Me"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/notices/read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly ids: readonly components["schemas"]["Uuid"][];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/passkeys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["NewPasskey"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Made"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/passkeys/{id}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["OwnerProof"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/passkeys/begin": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["OwnerProof"];
                };
            };
            readonly responses: {
                /** @description PublicKeyCredentialCreationOptionsJSON of WebAuthn */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["NewPasskeyAsked"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/passkeys/challenge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description PublicKeyCredentialRequestOptionsJSON of WebAuthn */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PasskeyAssertionAsked"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly currentPassword: string;
                        readonly newPassword: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/provider": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ProviderLink"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["OwnerProof"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SentOut"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/provider/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["OwnerProof"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/second-step": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SecondSteps"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["OpenSessionList"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/sessions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/sessions/end-others": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/two-factor": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["OwnerProof"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["TwoFactorEnrolment"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/two-factor/confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["OneTimeCode"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/two-factor/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["OwnerProof"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/objections/{id}/answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly answer: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Objection"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/paper-grounds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PaperGrounds"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly limit?: number;
                    /** @description YYYY-MM */
                    readonly month?: components["schemas"]["Month"];
                    readonly provisionCode?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PaymentCycleList"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly month: components["schemas"]["Month"];
                        readonly provisionCode: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PaymentCycle"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description By the units it was computed on, or by those of today */
                    readonly lens?: "as-it-was" | "today";
                    /** @description YYYY-MM-DD */
                    readonly on?: components["schemas"]["Day"];
                };
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CycleOverview"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/approve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly fingerprint: string;
                        /** @description Why it is done all the same at an unusual time: before the month has ended, under a draft, and so on */
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PaymentCycle"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/bank-differences": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["BankDifferenceList"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/bank-differences/{differenceId}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly differenceId: components["schemas"]["Uuid"];
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason?: string;
                        /** @enum {string} */
                        readonly verdict: "confirmed" | "declined";
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PaymentCycle"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/bank-differences/{differenceId}/proposals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly differenceId: components["schemas"]["Uuid"];
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly on?: components["schemas"]["Day"];
                        readonly outcome: components["schemas"]["DifferenceOutcome"];
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["OutcomeProposed"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/changed-payees/approve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description As the list of what waits shows them */
                        readonly lines: readonly {
                            readonly accountDigest: string;
                            readonly entitlementId: components["schemas"]["Uuid"];
                            readonly payeeId: components["schemas"]["Uuid"];
                        }[];
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PaymentCycle"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/claimable": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly groupId: components["schemas"]["Uuid"];
                };
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ClaimablePaymentList"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/claims": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly cause: "report-corrected" | "person-twice" | "rule-corrected" | "other";
                        readonly evidence: {
                            readonly date: components["schemas"]["Day"];
                            readonly number: string;
                        };
                        readonly reason: string;
                        readonly sums: readonly {
                            readonly amount: number;
                            readonly disbursementId: components["schemas"]["Uuid"];
                        }[];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ClaimsProposed"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/claims/decide": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly claimIds: readonly components["schemas"]["Uuid"][];
                        /** @enum {string} */
                        readonly outcome: "confirmed" | "declined";
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ClaimsDecided"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ClosedCycle"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/computations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** @description Starts a job that computes the month, unless one is queued or running. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description Why it is done all the same at an unusual time: before the month has ended, under a draft, and so on */
                        readonly reason?: string;
                    } | null;
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly jobId: components["schemas"]["Uuid"];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/compute": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description Why it is done all the same at an unusual time: before the month has ended, under a draft, and so on */
                        readonly reason?: string;
                    } | null;
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PaymentCycle"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/confirmations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly communeId?: components["schemas"]["Uuid"];
                    /** @description By the units it was computed on, or by those of today */
                    readonly lens?: "as-it-was" | "today";
                };
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly guards: readonly components["schemas"]["TimeGuard"][];
                            readonly items: readonly components["schemas"]["ReportConfirmation"][];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            /** @description Either the groups, or a commune: all of its groups nobody has spoken of yet */
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ReportsToConfirm"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly groupIds: readonly components["schemas"]["Uuid"][];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/corrections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CorrectionList"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/corrections/supplement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly groupIds: readonly components["schemas"]["Uuid"][];
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CorrectionSupplemented"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/differences": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["GroupDifferenceList"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/endings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly decision: {
                            readonly date: components["schemas"]["Day"];
                            readonly number: string;
                        };
                        readonly reason: string;
                        readonly sums: readonly {
                            readonly entitlementId: components["schemas"]["Uuid"];
                            readonly payeeKey: string;
                        }[];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["EndingProposed"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/endings/decide": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly endingIds: readonly components["schemas"]["Uuid"][];
                        /** @enum {string} */
                        readonly outcome: "confirmed" | "declined";
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["EndingDecided"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/entitlements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly code?: string;
                    readonly communeId?: components["schemas"]["Uuid"];
                    readonly cursor?: string;
                    readonly districtId?: components["schemas"]["Uuid"];
                    readonly fact?: string;
                    readonly groupId?: components["schemas"]["Uuid"];
                    /** @description By the units it was computed on, or by those of today */
                    readonly lens?: "as-it-was" | "today";
                    readonly limit?: number;
                    /** @description Whether what the group is entitled to has reached it */
                    readonly money?: "unpaid" | "paid";
                    readonly search?: string;
                    readonly sort?: "name" | "-name" | "amount" | "-amount";
                    readonly state?: components["schemas"]["EntitlementState"];
                    /** @description Groups anywhere below it */
                    readonly unit?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly amount: components["schemas"]["Vnd"];
                            readonly items: readonly components["schemas"]["Entitlement"][];
                            readonly nextCursor: string | null;
                            readonly total: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/funding": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["FundingShareList"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CycleHistory"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/holds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly groupId: components["schemas"]["Uuid"];
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PaymentCycle"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/holds/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly groupId: components["schemas"]["Uuid"];
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PaymentCycle"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/looks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Looks"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            /** @description A reason is needed to send back and to withdraw */
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly groupId: components["schemas"]["Uuid"];
                        /** @enum {string} */
                        readonly outcome: "agreed" | "sent-back" | "withdrawn";
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Looked"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/objections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ObjectionList"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly groupId: components["schemas"]["Uuid"];
                        readonly what: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Objection"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/order": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description Cycles of earlier months, and supplements, whose payable sums go out with it: one list for the bank */
                        readonly arrearsOf?: readonly components["schemas"]["Uuid"][];
                        /** @description What bears it once the estimate of its year has lapsed, where several could */
                        readonly lines?: readonly {
                            readonly lineId: components["schemas"]["Uuid"];
                            /** @description Absent: whichever payer it may pay for */
                            readonly payer?: string;
                        }[];
                        readonly reason?: string;
                        /** @description Keys of the accounts that more than one sum goes into and that are paid all the same, as the preview tells them */
                        readonly sharedAccounts?: readonly string[];
                    } | null;
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["OrderedCycle"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/order-preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Cycles of earlier months, and supplements, whose payable sums go out with it: one list for the bank */
                    readonly arrearsOf?: readonly components["schemas"]["Uuid"][];
                };
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["OrderPreview"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/order/approve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description Cycles of earlier months, and supplements, whose payable sums go out with it: one list for the bank */
                        readonly arrearsOf?: readonly components["schemas"]["Uuid"][];
                        /** @description As the preview told it */
                        readonly total: number;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["OrderApproved"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/papers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PaperOfferList"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/papers/{paper}.docx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Of an order list: the last unless named */
                    readonly order?: number;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly paper: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/papers/{paper}.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Of an order list: the last unless named */
                    readonly order?: number;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly paper: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/payees": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly cursor?: string;
                    /** @description By the units it was computed on, or by those of today */
                    readonly lens?: "as-it-was" | "today";
                    readonly limit?: number;
                    readonly order?: number;
                    readonly sort?: string;
                    readonly state?: components["schemas"]["DisbursementState"];
                };
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly amount: components["schemas"]["Vnd"];
                            readonly items: readonly components["schemas"]["Payee"][];
                            readonly nextCursor: string | null;
                            readonly total: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/payees.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** @description Account numbers in full for whoever may see them, which the audit trail records */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["PayeesToExport"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": string;
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/payees.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** @description Account numbers in full for whoever may see them, which the audit trail records */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["PayeesToExport"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": string;
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PaymentCycle"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/settlements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** @description One file, XLSX, ODS or CSV: the list the bank or treasury returned. It is taken whole or not at all. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "multipart/form-data": components["schemas"]["BankAnswer"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SettledCycle"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/settlements/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** @description Reads a list and says what taking it would do. Nothing is changed. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "multipart/form-data": components["schemas"]["BankAnswer"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SettlementPreview"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/submit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description Where several lines could pay: the one that does */
                        readonly lines?: readonly {
                            readonly lineId: components["schemas"]["Uuid"];
                            /** @description Absent: whichever payer it may pay for */
                            readonly payer?: string;
                        }[];
                        /** @description Why it is done all the same at an unusual time: before the month has ended, under a draft, and so on */
                        readonly reason?: string;
                    } | null;
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PaymentCycle"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/payment-cycles/{id}/supplements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PaymentCycle"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly limit?: number;
                    /** @description A name or its beginning, accent-blind; near ones too */
                    readonly search: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PeopleFound"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Person"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people/{id}/accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PayeeAccountList"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["AccountProposal"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PayeeAccount"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people/{id}/erase": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people/{id}/seats": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SeatList"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people/{id}/unmask": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            /** @description What is to be seen in full, and what for. Kept in the audit trail. */
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["UnmaskRequest"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Unmasked"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people/by-number": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            /** @description A whole identity or phone number. The trail keeps who was found. */
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["NumberLookedUp"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PeopleFound"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/provision-facts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["FactVocabulary"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/provision-schema": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["JsonSchema"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/provision-templates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ProvisionTemplates"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/provisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly code?: string;
                    readonly cursor?: string;
                    readonly limit?: number;
                    /** @description Only those in force on this day */
                    readonly on?: string;
                    readonly state?: "draft" | "active" | "superseded" | "withdrawn";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ListedProvisionPage"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ProvisionDraft"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Provision"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/provisions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Provision"];
                    };
                };
            };
        };
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ProvisionDraft"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Provision"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/provisions/{id}/activate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description The one that was looked at */
                        readonly revision?: number;
                    } | null;
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Provision"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/provisions/{id}/activation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ProvisionActivation"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/provisions/{id}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Provision"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/provisions/check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ProvisionDraft"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ProvisionChecked"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/provisions/evaluate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["Trial"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Evaluation"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/register-words": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["RememberedWord"][];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/register-words/{id}/forget": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reorganisations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ReorganisationList"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ReorganisationPlan"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Reorganisation"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reorganisations/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ReorganisationPlan"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ReorganisationPreview"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reorganisations/reviews": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly cursor?: string;
                    readonly kind?: components["schemas"]["ReviewKind"];
                    readonly limit?: number;
                    /** @description Part of the label, accents or not */
                    readonly search?: string;
                    readonly sort?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["OpenReviewPage"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reorganisations/reviews/{id}/settle": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ReorganisationReview"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/retention": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Retention"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/retention/erasures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            /** @description The number that was shown; another one is refused */
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["RetentionErasure"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly erased: number;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/retention/rules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["NewRetentionRule"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AssessmentRoundList"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["RoundPlan"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AssessmentRound"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["RoundOverview"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/appeals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["RoundAppeals"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["AppealFiling"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ScoreAppeal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/appeals/{appealId}/decide": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly appealId: components["schemas"]["Uuid"];
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["AppealDeciding"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ScoreAppeal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/appeals/{appealId}/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly appealId: components["schemas"]["Uuid"];
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["AppealPreviewing"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AppealPreview"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/appeals/{appealId}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly appealId: components["schemas"]["Uuid"];
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["AppealWithdrawing"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ScoreAppeal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/appraisal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AppraisalOverview"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/appraisers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["AppraisersChosen"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AssessmentRound"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/assignments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["AppraiserAssigned"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly units: number;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/award": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AwardOverview"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly moved: number;
                        readonly provisionCode?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AwardDrawnUp"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/award/approve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly fingerprint: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["StillNeeded"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/award/approve-order": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly total: number;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["StillNeeded"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/award/decide": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly number: string;
                        readonly on: components["schemas"]["Day"];
                        readonly signerName: string;
                        readonly signerPosition: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/award/order": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly total: number;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AwardOrdered"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/award/papers/{paper}.docx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly paper: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/award/papers/{paper}.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly paper: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/award/payments/{paymentId}/answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly paymentId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly bankReference?: string;
                        readonly on: components["schemas"]["Day"];
                        /** @enum {string} */
                        readonly outcome: "paid" | "rejected";
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/award/payments/{paymentId}/bounce": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly paymentId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly on: components["schemas"]["Day"];
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/award/return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/award/returns": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly amount: number;
                        readonly on: components["schemas"]["Day"];
                        readonly unitId: components["schemas"]["Uuid"];
                        readonly voucherNumber: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AwardRepaid"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/award/settle": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/award/submit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly lineId?: components["schemas"]["Uuid"];
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AwardSubmitted"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/award/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/award/write-offs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly amount: number;
                        readonly reason: string;
                        readonly unitId: components["schemas"]["Uuid"];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Made"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/award/write-offs/{writeOffId}/decide": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly writeOffId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly outcome: "confirmed" | "declined";
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/calendar": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["RoundCalendar"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AssessmentRound"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AssessmentRound"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/close-answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["RoundClosing"] | null;
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AssessmentRound"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/conclude-appraisal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AssessmentRound"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/exemptions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["RoundExemption"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AssessmentRound"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/extensions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["RoundExtension"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AssessmentRound"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/open": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AssessmentRound"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/result": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["RoundResultOverview"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/result/correct": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ResultPublishing"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ResultVersion"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/result/decision.docx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/result/decision.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/result/draw-up": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly fingerprint: string;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/result/publish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ResultPublishing"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ResultVersion"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/result/shown": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Of what is published; without one what is drawn up */
                    readonly version?: number;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ResultAsShown"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/results/{version}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly version: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PublishedResult"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/results/{version}/data.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly version: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/results/{version}/data.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly version: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/results/{version}/data.mjs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly version: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/results/{version}/difference": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly version: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ResultDifference"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/sittings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CouncilSittingList"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["SittingCall"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CouncilSitting"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/units": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["RoundInvitations"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AssessmentRound"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/units/{unitId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly unitId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SelfAssessmentSheet"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/units/{unitId}/answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly unitId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["AnswerFieldWritten"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AnswerField"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/units/{unitId}/appraisal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly unitId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AppraisalSheet"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/units/{unitId}/appraisal/{criterion}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly criterion: string;
                    readonly id: components["schemas"]["Uuid"];
                    readonly unitId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["JudgementGiven"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Judgement"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/units/{unitId}/appraisal/{criterion}/memory": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly criterion: string;
                    readonly id: components["schemas"]["Uuid"];
                    readonly unitId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CriterionMemory"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/units/{unitId}/appraisal/{criterion}/notes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly criterion: string;
                    readonly id: components["schemas"]["Uuid"];
                    readonly unitId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["NoteWritten"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AppraisalNote"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/units/{unitId}/appraisal/{criterion}/question": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly criterion: string;
                    readonly id: components["schemas"]["Uuid"];
                    readonly unitId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["QuestionMarked"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/units/{unitId}/appraisal/{criterion}/settlement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly criterion: string;
                    readonly id: components["schemas"]["Uuid"];
                    readonly unitId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["JudgementSettled"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Judgement"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/units/{unitId}/conflicts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly unitId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ConflictDeclared"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/units/{unitId}/criteria/{criterion}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly criterion: string;
                    readonly id: components["schemas"]["Uuid"];
                    readonly unitId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ScoreHistory"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/units/{unitId}/end-explanation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly unitId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/units/{unitId}/evidence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly unitId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["EvidenceNaming"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["NamedEvidenceList"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/units/{unitId}/report.docx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly unitId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/units/{unitId}/report.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly unitId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/units/{unitId}/return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly unitId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/units/{unitId}/submit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly unitId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["SheetSubmission"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SheetSubmitted"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rounds/{id}/units/{unitId}/take-back": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly unitId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/saved-views": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly place?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SavedViewList"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name: string;
                        readonly place: string;
                        readonly query: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SavedView"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/saved-views/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly password: string;
                        readonly username: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SignInStep"];
                    };
                };
            };
        };
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/session/provider": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SentOut"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/session/provider/finish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ProviderAnswer"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ProviderStep"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/session/second-step": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["OneTimeCode"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SignInStep"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/session/second-step/challenge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description PublicKeyCredentialRequestOptionsJSON of WebAuthn */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PasskeyAssertionAsked"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/session/second-step/passkey": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["PasskeyAssertion"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SignInStep"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/session/ways": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["WaysToSignIn"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/setup": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly needed: boolean;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly identityNumber: string;
                        /** Format: shown-name */
                        readonly name: string;
                        readonly password: string;
                        readonly token: string;
                        readonly username: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Made"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sittings/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SittingView"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sittings/{id}/attendance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["PresenceNoted"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sittings/{id}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CouncilSitting"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sittings/{id}/invitation.ics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "text/calendar": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sittings/{id}/items": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["AgendaItemAdded"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AgendaItem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sittings/{id}/items/{itemId}/motions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly itemId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Made"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sittings/{id}/minutes.docx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sittings/{id}/minutes.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sittings/{id}/motions/{motionId}/ballots": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly motionId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["SecretBallot"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sittings/{id}/motions/{motionId}/count": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly motionId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Made"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sittings/{id}/motions/{motionId}/votes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                    readonly motionId: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["OpenVote"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sittings/{id}/open": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CouncilSitting"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sittings/{id}/recusals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["RecusalNoted"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sittings/{id}/screen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SittingScreen"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["TaskPage"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/unit-accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly bank: string;
                        readonly holder: string;
                        readonly number: string;
                        readonly unitId: components["schemas"]["Uuid"];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Made"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/unit-accounts/{id}/decide": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly outcome: "confirmed" | "declined";
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly cursor?: string;
                    readonly lens?: "as-it-was" | "today";
                    readonly level?: components["schemas"]["UnitLevel"];
                    readonly limit?: number;
                    /** @description YYYY-MM-DD */
                    readonly on?: components["schemas"]["Day"];
                    /** @description Lists what lies anywhere below it */
                    readonly parent?: string;
                    /** @description Part of a name, accents or not, or the beginning of a code */
                    readonly search?: string;
                    readonly sort?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["UnitPage"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description YYYY-MM-DD */
                    readonly on?: components["schemas"]["Day"];
                };
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["UnitDetail"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units/{id}/evidence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly search?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["EvidenceList"];
                    };
                };
            };
        };
        readonly put?: never;
        /** @description A document with its number, day, title and issuer; its file (PDF, PNG, JPEG, DOCX) or a link to it. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: components["schemas"]["Uuid"];
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "multipart/form-data": components["schemas"]["EvidenceForm"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Evidence"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units/boundaries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description YYYY-MM-DD */
                    readonly on?: components["schemas"]["Day"];
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CommuneBoundaries"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units/epochs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Epoch"][];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Account: {
            readonly endedAt: string | null;
            readonly grants: readonly components["schemas"]["HeldRole"][];
            readonly id: components["schemas"]["Uuid"];
            readonly identityNumber: string | null;
            readonly mustChangePassword: boolean;
            readonly name: string;
            readonly twoFactorEnabled: boolean;
            readonly username: string;
        };
        readonly AccountChange: {
            readonly account: components["schemas"]["PayeeAccount"];
            /** @description How many other accounts are proposed for the same person */
            readonly besides: number;
            readonly current: components["schemas"]["PayeeAccount"] | null;
            /** @description You had a hand in it: somebody else has to confirm it */
            readonly isYours: boolean;
            readonly person: {
                /** @description Whose registers have held the person */
                readonly communes: readonly string[];
                readonly fullName: string | null;
                readonly id: components["schemas"]["Uuid"];
                readonly phone: string | null;
            };
            readonly proposedByName: string;
            /** @description How many other people are paid into the same number */
            readonly sharedWith: number;
        };
        readonly AccountChangePage: {
            readonly items: readonly components["schemas"]["AccountChange"][];
            readonly nextCursor: string | null;
            readonly total: number;
        };
        readonly AccountDecision: {
            /** @description All are decided, or none */
            readonly accountIds: readonly components["schemas"]["Uuid"][];
            /** @description false declines; true when left out */
            readonly confirmed?: boolean;
            readonly reason: string;
        };
        readonly AccountNotice: {
            readonly address: string | null;
            readonly at: components["schemas"]["Instant"];
            readonly browser: string;
            readonly by: string;
            readonly confirmedBy: string | null;
            readonly from: components["schemas"]["Day"] | null;
            readonly id: components["schemas"]["Uuid"];
            readonly identityNumber: string | null;
            /** @enum {string} */
            readonly kind: "give-role" | "end-role" | "record-identity" | "issue-password" | "link-provider" | "unlink-provider" | "signed-in" | "administrator-added";
            readonly providerPerson: string | null;
            readonly role: components["schemas"]["Role"] | null;
            readonly system: string;
            readonly unitName: string | null;
            readonly until: components["schemas"]["Day"] | null;
            readonly username: string | null;
        };
        readonly AccountPage: {
            readonly items: readonly components["schemas"]["Account"][];
            readonly nextCursor: string | null;
            readonly total: number;
        };
        readonly AccountProposal: {
            readonly bank: string;
            readonly holder?: string;
            readonly number: string;
            readonly reason: string;
        };
        readonly AccountRequest: {
            readonly account: {
                readonly id: components["schemas"]["Uuid"];
                readonly name: string;
                readonly username: string;
            } | null;
            readonly askedAt: components["schemas"]["Instant"];
            readonly asker: components["schemas"]["Named"];
            readonly decidedAt: components["schemas"]["Instant"] | null;
            readonly decider: components["schemas"]["Named"] | null;
            readonly decisionReason: string | null;
            /** @description The roles that are given, or the one that ends */
            readonly grants: readonly {
                readonly from: components["schemas"]["Day"];
                readonly role: components["schemas"]["Role"];
                readonly unitId: components["schemas"]["Uuid"];
                readonly unitName: string | null;
                readonly until: components["schemas"]["Day"] | null;
            }[];
            readonly id: components["schemas"]["Uuid"];
            readonly identityNumber: string | null;
            /** @enum {string} */
            readonly kind: "open" | "give-role" | "end-role" | "record-identity" | "issue-password" | "end" | "link-provider" | "unlink-provider" | "exclude-roles" | "end-exclusion";
            readonly name: string | null;
            readonly outcome: ("confirmed" | "declined" | "withdrawn") | null;
            /** @description The roles that are to exclude each other */
            readonly pair: readonly components["schemas"]["Role"][];
            readonly providerPerson: string | null;
            readonly reason: string | null;
            /**
             * @description What the reader may do with it
             * @enum {string}
             */
            readonly stand: "decide" | "withdraw" | "none";
            readonly username: string | null;
        };
        readonly AccountRequests: {
            readonly decided: readonly components["schemas"]["AccountRequest"][];
            /** @description There is nobody else who could confirm anything */
            readonly isAlone: boolean;
            readonly waiting: readonly components["schemas"]["AccountRequest"][];
        };
        readonly AgendaItem: {
            readonly id: components["schemas"]["Uuid"];
            readonly position: number;
            readonly proposal: components["schemas"]["CouncilProposal"] | null;
            readonly title: string;
        };
        readonly AgendaItemAdded: {
            readonly proposal: components["schemas"]["CouncilProposal"] | null;
            readonly title: string;
        };
        /** @enum {string} */
        readonly AgendaItemState: "spoken-of" | "waiting" | "open" | "carried" | "not-carried" | "no-quorum";
        readonly AlikeRows: {
            readonly rows: readonly components["schemas"]["ImportRow"][];
            readonly total: number;
            readonly written: string;
        };
        readonly AnsweredImport: {
            readonly absent: readonly {
                readonly fullName: string;
                readonly group: string;
                readonly id: components["schemas"]["Uuid"];
                readonly row: number;
                readonly sheet: string;
            }[];
            /** @description YYYY-MM-DD */
            readonly asOf: string;
            readonly files: readonly string[];
            readonly importId: components["schemas"]["Uuid"];
            readonly rows: readonly {
                readonly fullName: string;
                readonly group: string;
                readonly id: components["schemas"]["Uuid"];
                readonly row: number;
                readonly sheet: string;
            }[];
            readonly startedAt: string;
        };
        readonly AnswerField: {
            readonly at: components["schemas"]["Instant"];
            readonly body: unknown;
            readonly by: string;
            readonly criterion: string;
            readonly field: components["schemas"]["AnswerFieldName"];
            readonly revision: number;
        };
        /** @enum {string} */
        readonly AnswerFieldName: "entry" | "explanation";
        readonly AnswerFieldWritten: {
            /** @description The revision that was on the screen; 0: there was none */
            readonly base: number;
            /** @description An entry as the criterion’s form wants it, or the text of an explanation; null takes it back */
            readonly body: unknown;
            readonly criterion: string;
            readonly field: components["schemas"]["AnswerFieldName"];
        };
        readonly AppealDeciding: {
            readonly entry?: {
                readonly points: number;
                readonly reason: string;
            };
            readonly isUpheld: boolean;
            readonly reason: string;
        };
        readonly AppealFiling: {
            readonly criterion: string;
            readonly evidenceIds: readonly components["schemas"]["Uuid"][];
            readonly grounds: string;
            readonly unitId: components["schemas"]["Uuid"];
        };
        readonly AppealPreview: {
            readonly fingerprint: string;
            readonly movements: readonly {
                readonly after: {
                    readonly points: number | null;
                    readonly rank: number | null;
                };
                readonly before: {
                    readonly points: number | null;
                    readonly rank: number | null;
                };
                readonly name: string;
                /** @enum {string} */
                readonly paid: "gained" | "lost" | "same";
                readonly unitId: components["schemas"]["Uuid"];
            }[];
            readonly paidRanks: number;
        };
        readonly AppealPreviewing: {
            readonly entry: {
                readonly points: number;
                readonly reason: string;
            };
        };
        /** @enum {string} */
        readonly AppealWaits: "decider" | "council" | "writing-down";
        readonly AppealWithdrawing: {
            readonly reason: string;
            readonly unitId: components["schemas"]["Uuid"];
        };
        readonly AppraisalAssignment: {
            readonly appraiserId: components["schemas"]["Uuid"];
            readonly appraiserName: string;
            readonly branch: string;
            readonly id: components["schemas"]["Uuid"];
            /** @enum {integer} */
            readonly seat: 1 | 2;
            readonly unitId: components["schemas"]["Uuid"];
        };
        readonly AppraisalDispersion: {
            readonly block: string;
            readonly criterion: string;
            readonly deviation: number;
            readonly mean: number;
            readonly outliers: readonly components["schemas"]["Uuid"][];
            readonly units: number;
        };
        readonly AppraisalGap: {
            readonly appraised: components["schemas"]["Points"];
            readonly criterion: string;
            readonly gap: components["schemas"]["Points"];
            readonly maximum: components["schemas"]["Points"];
            readonly self: components["schemas"]["Points"];
            readonly unitId: components["schemas"]["Uuid"];
        };
        readonly AppraisalLine: {
            readonly answered: {
                readonly entry: unknown;
                readonly explanation: string | null;
            };
            readonly appraised: components["schemas"]["CriterionScore"] | null;
            readonly appraisers: readonly {
                readonly isIn: boolean;
                readonly name: string;
                /** @enum {integer} */
                readonly seat: 1 | 2;
            }[];
            readonly base: number;
            readonly code: string;
            readonly evidence: readonly components["schemas"]["NamedEvidence"][];
            readonly exempted: string | null;
            readonly judgements: readonly components["schemas"]["Judgement"][];
            readonly mayJudge: boolean;
            readonly maySettle: boolean;
            readonly notes: readonly components["schemas"]["AppraisalNote"][];
            readonly request: components["schemas"]["ExplanationRequest"] | null;
            readonly seat: (1 | 2) | null;
            readonly self: components["schemas"]["CriterionScore"] | null;
            readonly state: components["schemas"]["AppraisalState"];
        };
        readonly AppraisalNote: {
            readonly at: components["schemas"]["Instant"];
            readonly body: string;
            readonly by: string;
            readonly byId: components["schemas"]["Uuid"];
            readonly criterion: string;
        };
        readonly AppraisalOverview: {
            readonly appraisers: readonly {
                readonly id: components["schemas"]["Uuid"];
                readonly name: string;
            }[];
            readonly assignments: readonly components["schemas"]["AppraisalAssignment"][];
            readonly conflicts: readonly components["schemas"]["ConflictOfInterest"][];
            readonly differing: readonly {
                readonly criterion: string;
                readonly unitId: components["schemas"]["Uuid"];
            }[];
            readonly dispersions: readonly components["schemas"]["AppraisalDispersion"][];
            readonly gaps: readonly components["schemas"]["AppraisalGap"][];
            readonly moves: readonly components["schemas"]["RoundMove"][];
            readonly round: components["schemas"]["AssessmentRound"];
            readonly units: readonly components["schemas"]["AppraisedUnit"][];
        };
        readonly AppraisalSheet: {
            readonly appraised: components["schemas"]["CriterionScore"] | null;
            readonly lastDay: string | null;
            readonly lines: readonly components["schemas"]["AppraisalLine"][];
            readonly mayReturn: boolean;
            readonly round: components["schemas"]["AssessmentRound"];
            readonly self: components["schemas"]["CriterionScore"] | null;
            readonly submission: {
                readonly at: components["schemas"]["Instant"];
                readonly by: string;
                readonly headName: string;
                readonly headPosition: string;
                readonly missing: number;
                readonly number: number;
            } | null;
            readonly tree: components["schemas"]["CriteriaTreeInForce"];
            readonly unit: {
                readonly block: string;
                readonly name: string;
                readonly state: components["schemas"]["RoundUnitState"];
                readonly treeId: components["schemas"]["Uuid"];
                readonly unitId: components["schemas"]["Uuid"];
            };
        };
        /** @enum {string} */
        readonly AppraisalState: "open" | "differing" | "agreed" | "settled";
        readonly AppraisedUnit: {
            readonly agreed: number;
            readonly appraised: components["schemas"]["Points"] | null;
            readonly asked: number;
            readonly block: string;
            readonly differing: number;
            readonly marked: number;
            readonly maximum: components["schemas"]["Points"];
            readonly name: string;
            readonly self: components["schemas"]["Points"] | null;
            readonly settled: number;
            readonly state: components["schemas"]["RoundUnitState"];
            readonly treeId: components["schemas"]["Uuid"];
            readonly unitId: components["schemas"]["Uuid"];
        };
        readonly AppraiserAssigned: {
            readonly appraiserId: components["schemas"]["Uuid"];
            /** @description A criterion or branch; empty: the whole tree */
            readonly branch: string;
            readonly reason: string;
            /** @enum {integer} */
            readonly seat: 1 | 2;
            readonly unitIds: readonly components["schemas"]["Uuid"][];
        };
        readonly AppraisersChosen: {
            /** @enum {integer} */
            readonly appraisers: 1 | 2;
        };
        readonly ApproversNeeded: {
            readonly needed: number;
        };
        readonly Arrears: {
            readonly amount: components["schemas"]["Vnd"];
            /** @description Of everything that is asked for, not of the page */
            readonly byCycle: readonly {
                readonly amount: components["schemas"]["Vnd"];
                /** @enum {string} */
                readonly awaited: "commune" | "account-confirmer" | "approver" | "accountant" | "office";
                readonly count: number;
                readonly cycleId: components["schemas"]["Uuid"];
                readonly isClosed: boolean;
                readonly month: components["schemas"]["Month"];
                readonly reason: components["schemas"]["ArrearsReason"];
            }[];
            readonly byReason: readonly {
                readonly amount: components["schemas"]["Vnd"];
                readonly count: number;
                readonly reason: components["schemas"]["ArrearsReason"];
                readonly text: components["schemas"]["BilingualText"];
            }[];
            readonly items: readonly components["schemas"]["ArrearsItem"][];
            readonly nextCursor: string | null;
            readonly total: number;
        };
        readonly ArrearsItem: {
            readonly amount: components["schemas"]["Vnd"];
            /** @enum {string} */
            readonly awaited: "commune" | "account-confirmer" | "approver" | "accountant" | "office";
            readonly awaitedText: components["schemas"]["BilingualText"];
            readonly communeId: components["schemas"]["Uuid"];
            readonly communeName: string;
            readonly cycleId: components["schemas"]["Uuid"];
            readonly ending: {
                readonly approvals: components["schemas"]["Yeses"];
                readonly decision: {
                    readonly date: components["schemas"]["Day"];
                    readonly number: string;
                };
                readonly id: components["schemas"]["Uuid"];
                readonly isYours: boolean;
                readonly proposedBy: components["schemas"]["Uuid"];
                readonly proposedByName: string;
                readonly reason: string;
            } | null;
            readonly entitlementId: components["schemas"]["Uuid"];
            readonly groupId: components["schemas"]["Uuid"];
            readonly groupName: string;
            readonly hold: components["schemas"]["HoldTold"] | null;
            readonly isClosed: boolean;
            /** @enum {string} */
            readonly kind: "main" | "supplement";
            readonly month: components["schemas"]["Month"];
            readonly next: components["schemas"]["BilingualText"];
            readonly payeeKey: string | null;
            readonly payeeName: string;
            readonly provisionCode: string;
            readonly reason: components["schemas"]["ArrearsReason"];
            readonly returnedBecause: string | null;
            readonly since: components["schemas"]["Day"];
            readonly why: components["schemas"]["BilingualText"];
        };
        /** @enum {string} */
        readonly ArrearsReason: "held" | "no-payee" | "account-change-unconfirmed" | "no-account" | "account-returned-before" | "payee-found" | "changed-since-approval" | "to-order" | "late-report" | "report-corrected" | "hold-released";
        readonly ArrearsToOrder: {
            readonly cycleId: components["schemas"]["Uuid"];
            readonly isChosen: boolean;
            /** @enum {string} */
            readonly kind: "main" | "supplement";
            readonly month: components["schemas"]["Month"];
            readonly payees: number;
            readonly run: number;
            readonly total: components["schemas"]["Vnd"];
            readonly waiting: number;
            readonly waitingTotal: components["schemas"]["Vnd"];
        };
        readonly AskedOfAnother: {
            readonly passwordHalf: string | null;
            readonly requestId: components["schemas"]["Uuid"];
        };
        readonly AssessmentRound: {
            /** @enum {integer} */
            readonly appraisers: 1 | 2;
            readonly code: string;
            readonly id: components["schemas"]["Uuid"];
            readonly provinceId: components["schemas"]["Uuid"];
            readonly stages: readonly components["schemas"]["RoundStage"][];
            readonly state: components["schemas"]["RoundState"];
            readonly title: string;
            readonly year: number;
        };
        readonly AssessmentRoundList: {
            readonly items: readonly components["schemas"]["AssessmentRound"][];
        };
        readonly AuditEvent: {
            readonly action: string;
            readonly actorId: components["schemas"]["Uuid"];
            readonly actorName: string;
            readonly after: unknown;
            readonly at: components["schemas"]["Instant"];
            readonly before: unknown;
            readonly hash: string;
            readonly id: components["schemas"]["Uuid"];
            readonly previousHash: string;
            readonly reason: string | null;
            readonly seq: number;
            readonly subject: {
                readonly id: string;
                readonly kind: string;
            };
            readonly via: "web" | "cli" | "system";
        };
        readonly AuditEventPage: {
            /** @description The name that was asked about means more things than were looked at */
            readonly isAboutCut: boolean;
            readonly items: readonly components["schemas"]["AuditEvent"][];
            /** @description What the ids in these events stand for, as far as the reader may know */
            readonly names: readonly {
                readonly en: string;
                readonly id: components["schemas"]["Uuid"];
                readonly kind: string;
                readonly vi: string;
            }[];
            readonly nextCursor: string | null;
            readonly total: number;
        };
        readonly AuditVerdict: {
            readonly breaks?: readonly {
                readonly action?: string;
                readonly at?: string;
                readonly fault: "changed" | "missing" | "unlinked" | "cut-off";
                readonly seq: number;
            }[];
            /** @description The first hundred are told one by one */
            readonly breaksInAll?: number;
            readonly broken?: {
                readonly action?: string;
                readonly at?: string;
                readonly fault: "changed" | "missing" | "unlinked" | "cut-off";
                readonly seq: number;
            };
            readonly events: number;
            readonly head?: string;
            readonly ok: boolean;
        };
        /** @description The step that leads on, whom it waits for and since when */
        readonly Awaited: {
            readonly doers: components["schemas"]["Doers"];
            readonly since: components["schemas"]["Instant"];
            /** @enum {string} */
            readonly step: "opened" | "reported" | "computed" | "submitted" | "approved" | "ordered" | "paid" | "closed";
        };
        readonly AwardDecision: {
            readonly number: string;
            readonly on: components["schemas"]["Day"];
            readonly signerName: string;
            readonly signerPosition: string;
        };
        readonly AwardDrawnUp: {
            readonly fingerprint: string;
            readonly moved: number;
            readonly proposalId: components["schemas"]["Uuid"];
        };
        readonly AwardEstimate: {
            readonly allocated: components["schemas"]["Vnd"];
            readonly committed: components["schemas"]["Vnd"];
            readonly consumed: components["schemas"]["Vnd"];
            readonly id: components["schemas"]["Uuid"];
            readonly left: components["schemas"]["Vnd"];
            readonly name: string;
            readonly year: number;
        };
        readonly AwardEvent: {
            readonly at: components["schemas"]["Instant"];
            readonly byName: string;
            readonly detail: unknown;
            readonly id: components["schemas"]["Uuid"];
            readonly kind: string;
            readonly reason: string | null;
        };
        readonly AwardLine: {
            /** @description To be paid, in whole đồng */
            readonly added: number;
            /** @description The place in the act */
            readonly article: string;
            readonly before: components["schemas"]["Vnd"];
            /** @description Was paid: it is claimed back */
            readonly claimed: number;
            readonly code: string;
            readonly due: components["schemas"]["Vnd"];
            readonly name: string;
            readonly rank: number | null;
            /** @description Was due and not paid: it is paid no more */
            readonly released: number;
            readonly share: number | null;
            readonly unitId: components["schemas"]["Uuid"];
        };
        readonly AwardListed: {
            readonly due: components["schemas"]["Vnd"];
            readonly outstanding: components["schemas"]["Vnd"];
            readonly paid: components["schemas"]["Vnd"];
            readonly roundCode: string;
            readonly roundId: components["schemas"]["Uuid"];
            readonly roundTitle: string;
            readonly state: components["schemas"]["AwardProposalState"] | null;
            readonly stateText: components["schemas"]["BilingualText"] | null;
            readonly units: readonly {
                readonly due: components["schemas"]["Vnd"];
                readonly name: string;
                readonly rank: number | null;
                readonly unitId: components["schemas"]["Uuid"];
            }[];
            readonly year: number;
        };
        readonly AwardListedList: {
            readonly items: readonly components["schemas"]["AwardListed"][];
        };
        /** @enum {string} */
        readonly AwardMove: "draw-up" | "submit" | "approve" | "return" | "withdraw" | "decide" | "approve-order" | "order" | "answer" | "bounce" | "repay" | "propose-write-off" | "decide-write-off" | "settle";
        readonly AwardNextOrder: {
            readonly approvals: number;
            /** @description Besides whoever orders */
            readonly approvalsNeeded: number;
            readonly number: number;
            readonly sums: readonly {
                readonly accountId: components["schemas"]["Uuid"] | null;
                readonly amount: components["schemas"]["Vnd"];
                readonly unitId: components["schemas"]["Uuid"];
            }[];
            /** @description Of those with a confirmed account */
            readonly total: number;
        };
        readonly AwardOrdered: {
            readonly number: number;
            readonly total: number;
        };
        readonly AwardOverview: {
            readonly accounts: readonly components["schemas"]["UnitAccount"][];
            /** @description What the ledger and the budget hold of the award, and how far that is from its rows: 0 everywhere */
            readonly books: readonly {
                readonly account: string;
                readonly held: number;
                readonly name: components["schemas"]["BilingualText"];
                readonly over: number;
            }[];
            readonly events: readonly components["schemas"]["AwardEvent"][];
            readonly guard: {
                readonly lastDayToAppeal: components["schemas"]["Day"];
                readonly mayStillChange: boolean;
                readonly openAppeals: number;
            };
            readonly line: components["schemas"]["AwardEstimate"] | null;
            readonly mayConfirmAccount: boolean;
            readonly mayEnterAccount: boolean;
            readonly money: readonly components["schemas"]["AwardUnitMoney"][];
            readonly moves: readonly components["schemas"]["AwardMove"][];
            readonly next: components["schemas"]["AwardNextOrder"] | null;
            readonly notComputed: components["schemas"]["ToldRefusal"] | null;
            readonly payments: readonly components["schemas"]["AwardPayment"][];
            readonly preview: components["schemas"]["AwardPreview"] | null;
            readonly proposals: readonly components["schemas"]["AwardProposal"][];
            readonly recoveries: readonly {
                readonly amount: components["schemas"]["Vnd"];
                readonly id: components["schemas"]["Uuid"];
                readonly isLate: boolean;
                readonly on: components["schemas"]["Day"];
                readonly unitId: components["schemas"]["Uuid"];
                readonly voucherNumber: string;
            }[];
            readonly result: {
                readonly decidedOn: components["schemas"]["Day"];
                readonly decisionNumber: string;
                readonly version: number;
            };
            readonly round: {
                readonly code: string;
                readonly id: components["schemas"]["Uuid"];
                readonly title: string;
                readonly year: number;
            };
            readonly writeOffs: readonly components["schemas"]["AwardWriteOff"][];
        };
        readonly AwardPayment: {
            readonly accountId: components["schemas"]["Uuid"];
            readonly amount: components["schemas"]["Vnd"];
            readonly answeredOn: components["schemas"]["Day"] | null;
            readonly bankReference: string | null;
            readonly bouncedOn: components["schemas"]["Day"] | null;
            readonly bounceReason: string | null;
            readonly id: components["schemas"]["Uuid"];
            readonly number: number;
            readonly orderedAt: components["schemas"]["Instant"];
            readonly reference: string;
            readonly rejectReason: string | null;
            readonly state: components["schemas"]["AwardPaymentState"];
            readonly stateText: components["schemas"]["BilingualText"];
            readonly unitId: components["schemas"]["Uuid"];
        };
        /** @enum {string} */
        readonly AwardPaymentState: "ordered" | "paid" | "rejected" | "bounced";
        readonly AwardPreview: {
            readonly blockers: readonly components["schemas"]["ToldRefusal"][];
            readonly leftOut: readonly {
                readonly name: string;
                readonly unitId: components["schemas"]["Uuid"];
                readonly why: components["schemas"]["BilingualText"];
            }[];
            readonly lines: readonly components["schemas"]["AwardLine"][];
            /** @description Added, released and claimed together: what is confirmed when it is drawn up */
            readonly moved: number;
            readonly provisionCode: string;
            readonly provisionId: components["schemas"]["Uuid"];
            readonly provisionVersion: number;
            readonly resultVersion: number;
            readonly sums: {
                /** @description To be paid, in whole đồng */
                readonly added: number;
                /** @description Was paid: it is claimed back */
                readonly claimed: number;
                readonly due: components["schemas"]["Vnd"];
                /** @description Was due and not paid: it is paid no more */
                readonly released: number;
            };
        };
        readonly AwardProposal: {
            /** @description To be paid, in whole đồng */
            readonly added: number;
            readonly approvals: readonly {
                readonly at: components["schemas"]["Instant"];
                readonly name: string;
            }[];
            readonly approvalsNeeded: number | null;
            /** @description Was paid: it is claimed back */
            readonly claimed: number;
            readonly decision: components["schemas"]["AwardDecision"] | null;
            readonly draftedAt: components["schemas"]["Instant"];
            readonly draftedByName: string;
            readonly due: components["schemas"]["Vnd"];
            readonly fingerprint: string;
            readonly guardReason: string | null;
            readonly id: components["schemas"]["Uuid"];
            readonly lines: readonly components["schemas"]["AwardLine"][];
            readonly ordinal: number;
            /** @description Was due and not paid: it is paid no more */
            readonly released: number;
            readonly resultVersion: number;
            readonly state: components["schemas"]["AwardProposalState"];
            readonly stateText: components["schemas"]["BilingualText"];
            readonly submittedAt: components["schemas"]["Instant"] | null;
            readonly submittedByName: string | null;
        };
        /** @enum {string} */
        readonly AwardProposalState: "drafted" | "submitted" | "approved" | "decided" | "settled" | "returned" | "withdrawn";
        readonly AwardRepaid: {
            readonly isLate: boolean;
            readonly outstanding: number;
        };
        readonly AwardSubmitted: {
            readonly approvalsNeeded: number;
            readonly lineId: components["schemas"]["Uuid"];
        };
        readonly AwardUnitMoney: {
            readonly claimed: components["schemas"]["Vnd"];
            readonly due: components["schemas"]["Vnd"];
            readonly name: string;
            readonly onItsWay: components["schemas"]["Vnd"];
            readonly outstanding: components["schemas"]["Vnd"];
            readonly owed: components["schemas"]["Vnd"];
            readonly paid: components["schemas"]["Vnd"];
            readonly returned: components["schemas"]["Vnd"];
            readonly unitId: components["schemas"]["Uuid"];
            readonly writtenOff: components["schemas"]["Vnd"];
        };
        readonly AwardWriteOff: {
            readonly amount: components["schemas"]["Vnd"];
            readonly id: components["schemas"]["Uuid"];
            /** @description Whether the reader proposed it: somebody else decides */
            readonly isYours: boolean;
            readonly outcome: ("confirmed" | "declined") | null;
            readonly outcomeReason: string | null;
            readonly reason: string;
            readonly unitId: components["schemas"]["Uuid"];
        };
        readonly BankAnswer: {
            /** Format: binary */
            readonly file: string;
            /** @description JSON: `columns`, places from 0 (null: nowhere); `outcomes`, what words mean. Kept for lists with the same headings. */
            readonly reading?: string;
            /** @description Why it is taken although it dates payments before their order */
            readonly reason?: string;
        };
        readonly BankDifference: {
            readonly accountLast4: string | null;
            readonly amount: components["schemas"]["Vnd"];
            readonly bankNumber: string | null;
            readonly communeId: components["schemas"]["Uuid"];
            readonly endedOn: components["schemas"]["Day"] | null;
            readonly entitlementId: components["schemas"]["Uuid"];
            readonly groupId: components["schemas"]["Uuid"];
            readonly groupName: string;
            readonly id: components["schemas"]["Uuid"];
            /** @enum {string} */
            readonly kind: "paid-elsewhere" | "paid-again" | "paid-over";
            readonly kindText: components["schemas"]["BilingualText"];
            /** @description What may be proposed of it */
            readonly outcomes: readonly {
                readonly outcome: components["schemas"]["DifferenceOutcome"];
                readonly text: components["schemas"]["BilingualText"];
            }[];
            readonly paidOn: components["schemas"]["Day"];
            readonly payeeName: string;
            readonly proposal: {
                readonly isYours: boolean;
                readonly on: components["schemas"]["Day"];
                readonly outcome: components["schemas"]["DifferenceOutcome"];
                readonly proposedByName: string;
                readonly reason: string;
                readonly text: components["schemas"]["BilingualText"];
            } | null;
            readonly reference: string;
            /** @enum {string} */
            readonly state: "held" | "overtaken" | "accepted" | "claimed" | "given-back" | "mistaken";
            readonly stateText: components["schemas"]["BilingualText"];
        };
        readonly BankDifferenceList: {
            readonly items: readonly components["schemas"]["BankDifference"][];
        };
        readonly BilingualText: {
            readonly en: string;
            readonly vi: string;
        };
        readonly Blocker: {
            /** @description Whole đồng: what the groups would get if every condition held */
            readonly amount: number;
            readonly article: string | null;
            readonly code: string;
            readonly communes: readonly {
                readonly groups: number;
                readonly id: components["schemas"]["Uuid"];
                readonly name: string;
                readonly officers: readonly components["schemas"]["Named"][];
            }[];
            readonly fact: string | null;
            readonly groups: number;
            readonly text: components["schemas"]["BilingualText"];
        };
        readonly BudgetDecision: {
            readonly date: components["schemas"]["Day"];
            readonly number: string;
        };
        readonly BudgetEntry: {
            readonly amount: components["schemas"]["Vnd"];
            readonly cycleId: components["schemas"]["Uuid"] | null;
            readonly decidedAt: components["schemas"]["Instant"] | null;
            readonly decidedBy: components["schemas"]["Uuid"] | null;
            readonly decision: components["schemas"]["BudgetDecision"] | null;
            readonly id: components["schemas"]["Uuid"];
            /** @enum {string} */
            readonly kind: "allocate" | "adjust" | "commit" | "release" | "consume" | "return";
            readonly kindText: components["schemas"]["BilingualText"];
            readonly lineId: components["schemas"]["Uuid"];
            /** @enum {string} */
            readonly outcome: "proposed" | "confirmed" | "declined" | "counted";
            readonly reason: string;
            readonly recordedAt: components["schemas"]["Instant"];
            readonly recordedBy: components["schemas"]["Uuid"];
        };
        readonly BudgetEntryDecision: {
            /** @enum {string} */
            readonly outcome: "confirmed" | "declined";
            readonly reason?: string;
        };
        readonly BudgetLine: {
            readonly allocated: components["schemas"]["Vnd"];
            readonly committed: components["schemas"]["Vnd"];
            readonly consumed: components["schemas"]["Vnd"];
            readonly id: components["schemas"]["Uuid"];
            readonly left: components["schemas"]["Vnd"];
            readonly level: components["schemas"]["PayerLevel"];
            readonly levelText: components["schemas"]["BilingualText"];
            readonly name: string;
            /** @description Entries that await a second person */
            readonly proposed: number;
            readonly provisionCode: string;
            readonly source: string;
            readonly unitId: components["schemas"]["Uuid"];
            readonly year: number;
        };
        readonly BudgetLineList: {
            readonly items: readonly components["schemas"]["BudgetLine"][];
        };
        readonly BudgetOfMonth: {
            readonly balance: {
                readonly allocated: components["schemas"]["Vnd"];
                readonly committed: components["schemas"]["Vnd"];
                readonly consumed: components["schemas"]["Vnd"];
                readonly left: components["schemas"]["Vnd"];
            };
            readonly id: components["schemas"]["Uuid"];
            /** @enum {string} */
            readonly level: "central" | "province" | "district" | "commune" | "other";
            readonly name: string;
            readonly year: number;
        };
        readonly BudgetSummary: {
            readonly allocated: components["schemas"]["Vnd"];
            readonly committed: components["schemas"]["Vnd"];
            readonly consumed: components["schemas"]["Vnd"];
            readonly left: components["schemas"]["Vnd"];
            readonly lines: readonly components["schemas"]["BudgetLine"][];
            readonly mayConfirmAt: readonly components["schemas"]["Uuid"][];
            readonly mayWriteAt: readonly components["schemas"]["Uuid"][];
            readonly year: number;
        };
        readonly CitedAct: {
            readonly from: components["schemas"]["Day"];
            readonly id: components["schemas"]["Uuid"];
            readonly issuedBy: string;
            readonly issuedOn: components["schemas"]["Day"];
            readonly kind: components["schemas"]["CitedActKind"];
            readonly number: string;
            readonly recorded: {
                readonly byName: string;
                readonly on: components["schemas"]["Day"];
                readonly reason: string;
            } | null;
            readonly subject: components["schemas"]["CitedActSubject"];
            /** @description Without its kind, as it goes on after the number or before it */
            readonly title: string;
            readonly until: components["schemas"]["Day"] | null;
        };
        readonly CitedActChange: {
            readonly from: components["schemas"]["Day"];
            readonly issuedBy: string;
            readonly issuedOn: components["schemas"]["Day"];
            readonly kind: components["schemas"]["CitedActKind"];
            readonly number: string;
            readonly replaces: components["schemas"]["Uuid"] | null;
            readonly subject: components["schemas"]["CitedActSubject"];
            /** @description Without its kind, as it goes on after the number or before it */
            readonly title: string;
            readonly until: components["schemas"]["Day"] | null;
        };
        /** @enum {string} */
        readonly CitedActKind: "law" | "decree" | "circular" | "resolution" | "decision";
        /** @description `replaces`: the one whose place it takes */
        readonly CitedActRecording: {
            readonly from: components["schemas"]["Day"];
            readonly issuedBy: string;
            readonly issuedOn: components["schemas"]["Day"];
            readonly kind: components["schemas"]["CitedActKind"];
            readonly number: string;
            readonly reason: string;
            readonly replaces: components["schemas"]["Uuid"] | null;
            readonly subject: components["schemas"]["CitedActSubject"];
            /** @description Without its kind, as it goes on after the number or before it */
            readonly title: string;
            readonly until: components["schemas"]["Day"] | null;
        };
        /** @enum {string} */
        readonly CitedActSubject: "local-government" | "local-government-amended" | "state-budget";
        readonly CitedCouncilRule: {
            readonly citation: string;
            readonly inForceFrom: components["schemas"]["Day"];
            readonly isIllustrative: boolean;
            readonly kind: components["schemas"]["CouncilMatterKind"];
            readonly rule: components["schemas"]["CouncilRule"];
        };
        readonly Claim: {
            readonly amount: components["schemas"]["Vnd"];
            /** @enum {string} */
            readonly cause: "report-corrected" | "person-twice" | "rule-corrected" | "other";
            readonly causeText: components["schemas"]["BilingualText"];
            readonly communeId: components["schemas"]["Uuid"];
            readonly communeName: string;
            readonly cycleId: components["schemas"]["Uuid"];
            readonly decidedBy: components["schemas"]["Uuid"] | null;
            readonly decidedByName: string | null;
            readonly evidence: {
                readonly date: components["schemas"]["Day"];
                readonly number: string;
            };
            readonly groupId: components["schemas"]["Uuid"];
            readonly groupName: string;
            readonly id: components["schemas"]["Uuid"];
            /** @description Somebody else decides it */
            readonly isYours: boolean;
            readonly month: components["schemas"]["Month"];
            readonly outcome: ("confirmed" | "declined") | null;
            readonly outcomeReason: string | null;
            readonly outstanding: components["schemas"]["Vnd"];
            readonly paid: components["schemas"]["Vnd"];
            readonly paidOn: components["schemas"]["Day"];
            readonly payeeName: string;
            readonly proposed: components["schemas"]["RecoveryDecision"] | null;
            readonly proposedAt: components["schemas"]["Instant"];
            readonly proposedBy: components["schemas"]["Uuid"];
            readonly proposedByName: string;
            readonly provisionCode: string;
            readonly reason: string;
            readonly recoveries: readonly components["schemas"]["Recovery"][];
            readonly reference: string;
            readonly sums: {
                readonly returned: components["schemas"]["Vnd"];
                readonly "set-off": components["schemas"]["Vnd"];
                readonly withdrawn: components["schemas"]["Vnd"];
                readonly "written-off": components["schemas"]["Vnd"];
            };
            readonly terms: components["schemas"]["RecoveryDecision"] | null;
        };
        readonly ClaimablePayment: {
            readonly amount: components["schemas"]["Vnd"];
            readonly communeId: components["schemas"]["Uuid"];
            readonly disbursementId: components["schemas"]["Uuid"];
            readonly entitlementId: components["schemas"]["Uuid"];
            readonly groupId: components["schemas"]["Uuid"];
            readonly groupName: string;
            readonly left: components["schemas"]["Vnd"];
            readonly lineId: components["schemas"]["Uuid"];
            readonly paidOn: components["schemas"]["Day"];
            readonly payeeId: components["schemas"]["Uuid"];
            readonly payeeName: string;
            readonly reference: string;
        };
        readonly ClaimablePaymentList: {
            readonly items: readonly components["schemas"]["ClaimablePayment"][];
        };
        readonly ClaimLowered: {
            readonly amount: components["schemas"]["Vnd"];
            readonly isLate: boolean;
            readonly outstanding: components["schemas"]["Vnd"];
        };
        readonly Claims: {
            readonly items: readonly components["schemas"]["Claim"][];
            readonly outstanding: components["schemas"]["Vnd"];
        };
        readonly ClaimsDecided: {
            readonly amount: components["schemas"]["Vnd"];
            readonly claimed: number;
        };
        readonly ClaimsProposed: {
            readonly amount: components["schemas"]["Vnd"];
            readonly claimIds: readonly components["schemas"]["Uuid"][];
        };
        readonly ClosedCycle: {
            readonly cycle: components["schemas"]["PaymentCycle"];
            readonly owed: readonly components["schemas"]["WaitingPayee"][];
            readonly treeHead: string;
        };
        readonly CommuneBoundaries: {
            readonly boundaries: {
                readonly arcs: readonly (readonly (readonly number[])[])[];
                readonly shapes: readonly {
                    readonly arcs: readonly (readonly (readonly number[])[])[];
                    readonly unitId: components["schemas"]["Uuid"];
                }[];
                /** @description From whole steps to degrees */
                readonly transform: {
                    readonly scale: readonly number[];
                    readonly translate: readonly number[];
                };
            } | null;
            /** @description Whether the province has put its own file in place */
            readonly isOwn: boolean;
            readonly missing: ("other-units" | "unreadable") | null;
        };
        readonly ConflictDeclared: {
            readonly personId?: components["schemas"]["Uuid"];
            readonly reason: string;
        };
        readonly ConflictOfInterest: {
            readonly personId: components["schemas"]["Uuid"];
            readonly personName: string;
            readonly reason: string;
            readonly unitId: components["schemas"]["Uuid"];
        };
        readonly CorrectedRows: {
            readonly id: components["schemas"]["Uuid"];
            readonly isRemembered: boolean;
            readonly rows: number;
        };
        readonly Correction: {
            readonly approved: components["schemas"]["Vnd"];
            readonly claimed: components["schemas"]["Vnd"];
            readonly communeId: components["schemas"]["Uuid"];
            readonly communeName: string;
            /** @description Above 0: due more. Below 0: paid too much */
            readonly difference: number;
            readonly due: components["schemas"]["Vnd"];
            readonly groupId: components["schemas"]["Uuid"];
            readonly groupName: string;
            /** @description That a supplement adds it was decided */
            readonly isDecided: boolean;
            readonly next: components["schemas"]["BilingualText"];
            readonly suggested: readonly {
                readonly amount: components["schemas"]["Vnd"];
                readonly disbursementId: components["schemas"]["Uuid"];
            }[];
            /** @description What a supplement may add, once somebody decides it */
            readonly supplement: number;
        };
        readonly CorrectionList: {
            readonly items: readonly components["schemas"]["Correction"][];
        };
        readonly CorrectionSupplemented: {
            readonly amount: components["schemas"]["Vnd"];
            readonly groups: number;
        };
        readonly Council: {
            readonly decidedOn: components["schemas"]["Day"];
            readonly decision: string;
            readonly id: components["schemas"]["Uuid"];
            readonly name: string;
            readonly provinceId: components["schemas"]["Uuid"];
        };
        readonly CouncilEstablishing: {
            readonly decidedOn: components["schemas"]["Day"];
            readonly decision: string;
            readonly name: string;
        };
        readonly CouncilList: {
            readonly items: readonly components["schemas"]["Council"][];
        };
        /** @enum {string} */
        readonly CouncilMatterKind: "method" | "exclude" | "score" | "tie" | "adopt" | "appeal";
        readonly CouncilMember: {
            readonly endedReason: string | null;
            readonly from: components["schemas"]["Day"];
            readonly id: components["schemas"]["Uuid"];
            readonly name: string;
            readonly position: string;
            readonly role: components["schemas"]["CouncilRole"];
            readonly substituteFor: components["schemas"]["Uuid"] | null;
            readonly until: components["schemas"]["Day"] | null;
            readonly userId: components["schemas"]["Uuid"];
        };
        readonly CouncilMotion: {
            readonly ballots: readonly {
                readonly choice: string;
                readonly receipt: string;
            }[];
            readonly citation: string;
            readonly countedAt: components["schemas"]["Instant"] | null;
            readonly id: components["schemas"]["Uuid"];
            readonly isIllustrative: boolean;
            readonly itemId: components["schemas"]["Uuid"];
            readonly maySeatIds: readonly components["schemas"]["Uuid"][];
            readonly openedAt: components["schemas"]["Instant"];
            readonly options: readonly string[];
            readonly rule: components["schemas"]["CouncilRule"];
            readonly standing: {
                readonly isQuorate: boolean;
                readonly needed: number;
                readonly present: number;
                readonly recused: number;
                readonly seats: number;
            };
            readonly tally: components["schemas"]["MotionTally"] | null;
            readonly voterIds: readonly components["schemas"]["Uuid"][];
            readonly votes: readonly {
                readonly choice: string;
                readonly memberId: components["schemas"]["Uuid"];
            }[];
        };
        readonly CouncilProposal: {
            /** @enum {string} */
            readonly kind: "method";
            readonly methods: readonly components["schemas"]["PoolMethod"][];
        } | {
            /** @enum {string} */
            readonly kind: "exclude";
            readonly reason: string;
            readonly unitId: components["schemas"]["Uuid"];
        } | {
            readonly criterion: string;
            /** @description An entry as the criterion’s form wants it, or points with a reason */
            readonly entry: unknown;
            /** @enum {string} */
            readonly kind: "score";
            readonly reason: string;
            readonly unitId: components["schemas"]["Uuid"];
        } | {
            /** @enum {string} */
            readonly kind: "tie";
            readonly reason: string;
            readonly unitIds: readonly components["schemas"]["Uuid"][];
        } | {
            readonly fingerprint: string;
            /** @enum {string} */
            readonly kind: "adopt";
        } | {
            readonly appealId: components["schemas"]["Uuid"];
            readonly isUpheld: boolean;
            /** @enum {string} */
            readonly kind: "appeal";
            readonly reason: string;
        };
        /** @enum {string} */
        readonly CouncilRole: "chair" | "deputy" | "secretary" | "member";
        readonly CouncilRule: {
            readonly allowsSubstitutes: boolean;
            readonly base: components["schemas"]["MajorityBase"];
            readonly isSecret: boolean;
            /** @enum {string} */
            readonly passes: "at-least" | "more-than";
            readonly quorum: components["schemas"]["CouncilShare"];
            /** @enum {string} */
            readonly recused: "left-out" | "counted";
            readonly threshold: components["schemas"]["CouncilShare"];
        };
        readonly CouncilRuleSetting: {
            readonly citation: string;
            readonly inForceFrom: components["schemas"]["Day"];
            readonly kind: components["schemas"]["CouncilMatterKind"];
            readonly rule: components["schemas"]["CouncilRule"];
        };
        readonly CouncilSeat: {
            readonly endedReason: string | null;
            readonly from: components["schemas"]["Day"];
            readonly id: components["schemas"]["Uuid"];
            readonly isPresent: boolean;
            readonly name: string;
            readonly position: string;
            readonly role: components["schemas"]["CouncilRole"];
            readonly substituteFor: components["schemas"]["Uuid"] | null;
            readonly substituteId: components["schemas"]["Uuid"] | null;
            readonly substitutes: readonly components["schemas"]["CouncilMember"][];
            readonly until: components["schemas"]["Day"] | null;
            readonly userId: components["schemas"]["Uuid"];
        };
        readonly CouncilSeatEnding: {
            readonly reason: string;
            readonly until: components["schemas"]["Day"];
        };
        readonly CouncilSeating: {
            readonly from: components["schemas"]["Day"];
            readonly name: string;
            readonly position: string;
            readonly role: components["schemas"]["CouncilRole"];
            readonly substituteFor?: components["schemas"]["Uuid"];
            readonly until?: components["schemas"]["Day"];
            readonly userId: components["schemas"]["Uuid"];
        };
        readonly CouncilShare: {
            readonly over: number;
            readonly under: number;
        };
        readonly CouncilSitting: {
            readonly closedAt: components["schemas"]["Instant"] | null;
            readonly councilId: components["schemas"]["Uuid"];
            readonly id: components["schemas"]["Uuid"];
            readonly lastsMinutes: number;
            readonly number: number;
            readonly openedAt: components["schemas"]["Instant"] | null;
            readonly place: string;
            readonly roundId: components["schemas"]["Uuid"];
            readonly startsAt: components["schemas"]["Instant"];
            readonly state: components["schemas"]["SittingState"];
        };
        readonly CouncilSittingList: {
            readonly items: readonly components["schemas"]["CouncilSitting"][];
        };
        readonly CouncilView: {
            readonly candidates: readonly components["schemas"]["Named"][];
            readonly council: components["schemas"]["Council"];
            readonly mayConvene: boolean;
            readonly members: readonly components["schemas"]["CouncilMember"][];
            readonly rules: readonly components["schemas"]["CitedCouncilRule"][];
        };
        readonly CountAndAmount: {
            readonly amount: components["schemas"]["Vnd"];
            readonly count: number;
        };
        readonly CriteriaDraft: {
            readonly document: components["schemas"]["CriteriaTreeDocument"];
        };
        readonly CriteriaInForcePreview: {
            readonly doubts: readonly ({
                readonly code: string;
                readonly en: string;
                readonly pointer: string;
                readonly severity: string;
                readonly vi: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly ends: readonly {
                readonly id: components["schemas"]["Uuid"];
                readonly inForceUntil: components["schemas"]["Day"];
                readonly version: number;
            }[];
            readonly isReady: boolean;
            readonly refusal?: components["schemas"]["ToldRefusal"];
        };
        readonly CriteriaTableForm: {
            /** Format: binary */
            readonly file: string;
        };
        readonly CriteriaTableRead: {
            readonly document: components["schemas"]["CriteriaTreeDocument"];
            readonly notes: readonly components["schemas"]["TableNote"][];
            readonly sheet: string;
        };
        readonly CriteriaTreeChecked: {
            readonly doubts: readonly ({
                readonly code: string;
                readonly en: string;
                readonly pointer: string;
                readonly severity: string;
                readonly vi: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly isReady: boolean;
        };
        /** @description As criteria-tree-schema describes it; what it lacks is told */
        readonly CriteriaTreeDocument: unknown;
        readonly CriteriaTreeInForce: unknown;
        readonly CriteriaTreeTemplates: {
            readonly items: readonly {
                readonly code: string;
                readonly document: components["schemas"]["CriteriaTreeDocument"];
                readonly title: unknown;
            }[];
        };
        readonly CriteriaTreeToCheck: {
            readonly document: components["schemas"]["CriteriaTreeDocument"];
        };
        readonly CriteriaVersion: {
            readonly code: string;
            /** @description How many lines it has, pillars included */
            readonly criteria: number;
            readonly decidedAt: components["schemas"]["Instant"] | null;
            readonly decidedByName: string | null;
            readonly document: components["schemas"]["CriteriaTreeDocument"];
            readonly draftedByName: string;
            readonly editedAt: components["schemas"]["Instant"];
            readonly id: components["schemas"]["Uuid"];
            readonly inForceFrom: components["schemas"]["Day"] | null;
            readonly inForceUntil: components["schemas"]["Day"] | null;
            readonly isUsed: boolean;
            readonly moves: readonly string[];
            readonly revision: number;
            readonly state: components["schemas"]["CriteriaVersionState"];
            readonly title: unknown;
            readonly version: number;
            readonly withdrawnReason: string | null;
        };
        readonly CriteriaVersionListed: {
            readonly code: string;
            /** @description How many lines it has, pillars included */
            readonly criteria: number;
            readonly decidedAt: components["schemas"]["Instant"] | null;
            readonly decidedByName: string | null;
            readonly draftedByName: string;
            readonly editedAt: components["schemas"]["Instant"];
            readonly id: components["schemas"]["Uuid"];
            readonly inForceFrom: components["schemas"]["Day"] | null;
            readonly inForceUntil: components["schemas"]["Day"] | null;
            readonly isUsed: boolean;
            readonly moves: readonly string[];
            readonly revision: number;
            readonly state: components["schemas"]["CriteriaVersionState"];
            readonly title: unknown;
            readonly version: number;
            readonly withdrawnReason: string | null;
        };
        readonly CriteriaVersionListedList: {
            readonly items: readonly components["schemas"]["CriteriaVersionListed"][];
        };
        /** @enum {string} */
        readonly CriteriaVersionState: "draft" | "in-force" | "withdrawn";
        readonly CriterionMemory: {
            readonly others: readonly {
                readonly entry: unknown;
                readonly name: string;
                readonly reason: string | null;
            }[];
        };
        readonly CriterionScore: {
            readonly maximum: components["schemas"]["Points"];
            readonly maximumLeftOut: components["schemas"]["Points"];
            readonly points: components["schemas"]["Points"] | null;
            readonly pointsSoFar: components["schemas"]["Points"];
            /** @enum {string} */
            readonly state: "scored" | "incomplete" | "missing" | "not-applicable";
        };
        readonly CycleHistory: {
            readonly events: readonly {
                readonly at: components["schemas"]["Instant"];
                readonly by: components["schemas"]["Uuid"];
                readonly byName: string;
                readonly detail: unknown;
                /** @description What was unusual about its time */
                readonly guards: readonly components["schemas"]["BilingualText"][];
                readonly id: components["schemas"]["Uuid"];
                readonly kind: string;
                readonly reason?: string;
            }[];
            readonly orders: readonly components["schemas"]["PaymentOrder"][];
            readonly settlements: readonly components["schemas"]["Settlement"][];
            /** @description Approved sums that are neither on their way nor paid, by name */
            readonly waiting: readonly {
                readonly account: string | null;
                readonly accountDigest: string | null;
                readonly amount: components["schemas"]["Vnd"];
                readonly communeId: components["schemas"]["Uuid"];
                readonly communeName: string;
                readonly entitlementId: components["schemas"]["Uuid"];
                readonly groupId: components["schemas"]["Uuid"];
                readonly groupName: string;
                readonly hold: components["schemas"]["HoldTold"] | null;
                readonly obstacle: ("held" | "no-payee" | "account-change-unconfirmed" | "no-account" | "account-returned-before" | "payee-found" | "changed-since-approval") | null;
                readonly obstacleText: components["schemas"]["BilingualText"] | null;
                readonly payeeId: components["schemas"]["Uuid"] | null;
                /** @description Tells the sums of an entitlement apart: what an ending names */
                readonly payeeKey: string;
                readonly payeeName: string;
                readonly returnedBecause: string | null;
                readonly returnedOn: components["schemas"]["Day"] | null;
            }[];
        };
        /** @enum {string} */
        readonly CycleMove: "open" | "compute" | "submit" | "return" | "approve" | "approve-change" | "approve-order" | "order" | "settle" | "order-arrears" | "settle-again" | "propose-difference" | "decide-difference" | "decide-bank-claim" | "propose-ending" | "decide-ending" | "propose-claim" | "decide-claim" | "repay" | "propose-recovery" | "decide-recovery" | "close" | "hold" | "object";
        readonly CycleOverview: {
            readonly approvals: {
                readonly given: readonly {
                    readonly at: components["schemas"]["Instant"];
                    readonly id: components["schemas"]["Uuid"];
                    readonly name: string;
                }[];
                readonly needed: number | null;
                readonly stillNeeded: number | null;
            };
            readonly awaited: components["schemas"]["Awaited"] | null;
            readonly blockers: readonly components["schemas"]["Blocker"][];
            readonly byUnit: readonly {
                readonly amount: components["schemas"]["Vnd"];
                readonly blocked: number;
                /** @description Of a district */
                readonly communes: readonly {
                    readonly amount: components["schemas"]["Vnd"];
                    readonly blocked: number;
                    readonly entitled: number;
                    readonly groups: number;
                    readonly name: string;
                    readonly unitId: components["schemas"]["Uuid"];
                    readonly waiting: number;
                }[];
                readonly entitled: number;
                readonly groups: number;
                /** @enum {string} */
                readonly level: "district" | "commune";
                readonly name: string;
                readonly unitId: components["schemas"]["Uuid"];
                readonly waiting: number;
            }[];
            readonly computing: {
                readonly by: string | null;
                readonly jobId: components["schemas"]["Uuid"];
            } | null;
            readonly cycle: components["schemas"]["PaymentCycle"];
            readonly difference: {
                readonly before: components["schemas"]["Month"] | null;
                readonly causes: readonly {
                    readonly amount: components["schemas"]["Vnd"];
                    /** @enum {string} */
                    readonly cause: "new" | "gone" | "changed";
                    readonly code: string;
                    readonly fact: string | null;
                    readonly groups: number;
                    readonly text: components["schemas"]["BilingualText"];
                }[];
            };
            readonly looks: {
                readonly drawn: number;
                readonly isDrawn: boolean;
                readonly missing: number;
            } | null;
            readonly money: {
                readonly budget: components["schemas"]["BudgetOfMonth"] | null;
                readonly change: components["schemas"]["Vnd"] | null;
                readonly groups: number;
                readonly lastMonth: {
                    readonly groups: number;
                    readonly total: components["schemas"]["Vnd"];
                } | null;
                readonly total: components["schemas"]["Vnd"];
            };
            /** @description What this actor may do now */
            readonly moves: readonly components["schemas"]["CycleMove"][];
            readonly obstacles: readonly {
                readonly amount: components["schemas"]["Vnd"];
                /** @enum {string} */
                readonly obstacle: "held" | "no-payee" | "account-change-unconfirmed" | "no-account" | "account-returned-before" | "payee-found" | "changed-since-approval";
                readonly payees: number;
                readonly text: components["schemas"]["BilingualText"];
            }[];
            readonly openObjections: number;
            readonly provision: {
                readonly citation: string;
                readonly code: string;
                readonly id: components["schemas"]["Uuid"];
                readonly title: components["schemas"]["BilingualText"];
                readonly version: number;
            };
            readonly rail: readonly components["schemas"]["RailStation"][];
            readonly reconciliation: {
                /**
                 * @description What the totals say together; nothing agrees before something was compared
                 * @enum {string}
                 */
                readonly agreement: "nothing-to-compare" | "awaits-bank" | "differs" | "owed" | "agrees";
                readonly differences: readonly {
                    readonly book: string;
                    readonly expected: components["schemas"]["Vnd"];
                    readonly found: components["schemas"]["Vnd"];
                }[];
                readonly totals: components["schemas"]["MonthTotals"];
                readonly waiting: components["schemas"]["Vnd"];
            };
            readonly reports: components["schemas"]["ReportProgress"];
            /** @enum {string} */
            readonly station: "opened" | "computed" | "submitted" | "approved" | "ordered" | "paid" | "closed" | "reconciled";
            /** @description What is done, what waits for whom, and why */
            readonly steps: readonly components["schemas"]["MonthStep"][];
            readonly timeGuards: components["schemas"]["TimeGuards"];
        };
        readonly DataRequest: {
            readonly answer: {
                readonly answeredByName: string;
                readonly answeredOn: components["schemas"]["Day"];
                readonly outcome: components["schemas"]["DataRequestOutcome"];
                readonly words: string | null;
            } | null;
            readonly dueOn: components["schemas"]["Day"];
            readonly id: components["schemas"]["Uuid"];
            /** @description Not answered, and its day is past */
            readonly isLate: boolean;
            readonly kind: components["schemas"]["DataRequestKind"];
            readonly kindText: components["schemas"]["BilingualText"];
            readonly personId: components["schemas"]["Uuid"];
            readonly personName: string | null;
            readonly proof: string | null;
            readonly receivedOn: components["schemas"]["Day"];
            readonly recordedByName: string;
            readonly words: string | null;
        };
        readonly DataRequestAnswer: {
            readonly outcome: components["schemas"]["DataRequestOutcome"];
            readonly words: string;
        };
        /** @enum {string} */
        readonly DataRequestKind: "access" | "correction" | "erasure";
        /** @enum {string} */
        readonly DataRequestOutcome: "granted" | "refused";
        readonly DataRequestPage: {
            readonly items: readonly components["schemas"]["DataRequest"][];
            readonly nextCursor: string | null;
            readonly total: number;
        };
        /**
         * Format: date
         * @description YYYY-MM-DD
         */
        readonly Day: string;
        /** @enum {string} */
        readonly DayBasis: "given" | "title" | "file-name" | "decision" | "unknown";
        readonly DemoAccounts: {
            readonly accounts: readonly {
                readonly name: string;
                readonly role: components["schemas"]["Role"];
                readonly unitId: components["schemas"]["Uuid"];
                readonly unitName: string | null;
                readonly username: string;
            }[];
            readonly password: string;
            readonly today: components["schemas"]["Day"];
        };
        /** @enum {string} */
        readonly DifferenceOutcome: "accepted" | "claimed" | "given-back" | "mistaken";
        readonly Disbursement: {
            readonly accountLast4: string | null;
            readonly amount: components["schemas"]["Vnd"];
            readonly answeredOn: components["schemas"]["Day"] | null;
            readonly answerReason: string | null;
            readonly bankName: string | null;
            readonly fileName: string | null;
            readonly id: components["schemas"]["Uuid"];
            readonly orderNumber: number;
            readonly payeeName: string;
            readonly reference: string;
            readonly state: components["schemas"]["DisbursementState"];
        };
        /** @enum {string} */
        readonly DisbursementState: "sent" | "settled" | "rejected";
        readonly Doers: {
            readonly others: number;
            readonly people: readonly string[];
            readonly roles: readonly ("group-leader" | "group-member" | "commune-officer" | "district-officer" | "dx-officer" | "dx-lead" | "finance-officer" | "finance-lead" | "appraiser" | "council-member" | "unit-contact" | "delegate" | "auditor" | "administrator")[];
        };
        readonly DrawnRanks: unknown;
        readonly DuplicateCase: {
            readonly decidedAt: string | null;
            readonly decidedBy: components["schemas"]["Uuid"] | null;
            readonly decidedByName: string | null;
            readonly foundAt: string;
            readonly id: components["schemas"]["Uuid"];
            readonly people: readonly [
                components["schemas"]["Person"],
                components["schemas"]["Person"]
            ];
            /** @enum {string} */
            readonly reason: "same-identity-number" | "same-name-and-birth" | "same-name-and-phone";
            readonly reasonText: string | null;
            readonly seats: readonly [
                readonly components["schemas"]["Seat"][],
                readonly components["schemas"]["Seat"][]
            ];
            /** @enum {string} */
            readonly state: "open" | "same" | "different" | "ended" | "superseded";
        };
        readonly DuplicateCasePage: {
            readonly items: readonly components["schemas"]["DuplicateCase"][];
            readonly nextCursor: string | null;
            readonly total: number;
        };
        readonly DuplicateOutcome: {
            readonly membershipId?: components["schemas"]["Uuid"];
            /** @enum {string} */
            readonly outcome: "same" | "different" | "ended";
            readonly reason: string;
            readonly survivorId?: components["schemas"]["Uuid"];
            readonly until?: components["schemas"]["Day"];
        };
        readonly EarlierImport: {
            readonly file: string;
            readonly id: components["schemas"]["Uuid"];
            readonly rowsTaken: number;
            readonly startedAt: string;
            readonly startedByName: string;
            readonly state: components["schemas"]["ImportState"];
            readonly takenAt: string | null;
        };
        readonly EndingDecided: {
            readonly amount: components["schemas"]["Vnd"];
            readonly ended: number;
            readonly stillNeeded: number;
        };
        readonly EndingProposed: {
            readonly amount: components["schemas"]["Vnd"];
            readonly endingIds: readonly components["schemas"]["Uuid"][];
        };
        readonly Entitlement: {
            readonly amount: components["schemas"]["Vnd"];
            readonly communeId: components["schemas"]["Uuid"];
            readonly communeName: string;
            readonly cycleId: components["schemas"]["Uuid"];
            readonly districtId: components["schemas"]["Uuid"] | null;
            readonly groupId: components["schemas"]["Uuid"];
            readonly groupName: string;
            readonly hold: components["schemas"]["HoldTold"] | null;
            readonly id: components["schemas"]["Uuid"];
            readonly month: components["schemas"]["Month"];
            readonly payeeNames: readonly string[];
            readonly potential: components["schemas"]["Vnd"];
            readonly reasons: readonly components["schemas"]["EntitlementReason"][];
            readonly state: components["schemas"]["EntitlementState"];
        };
        readonly EntitlementReason: {
            readonly article: string;
            readonly benefit?: string;
            readonly code: string;
            readonly fact?: string;
            readonly text: components["schemas"]["BilingualText"];
        };
        /** @enum {string} */
        readonly EntitlementState: "entitled" | "not-entitled" | "held";
        readonly EntitlementThread: {
            readonly caps: readonly components["schemas"]["BilingualText"][];
            readonly confirmation: {
                readonly at: components["schemas"]["Instant"];
                readonly by: components["schemas"]["Named"];
                readonly id: components["schemas"]["Uuid"];
                readonly reason: string | null;
                /** @enum {string} */
                readonly state: "approved" | "returned";
            } | null;
            readonly disbursements: readonly components["schemas"]["Disbursement"][];
            readonly entitlement: {
                readonly amount: components["schemas"]["Vnd"];
                readonly communeId: components["schemas"]["Uuid"];
                readonly communeName: string;
                readonly cycleId: components["schemas"]["Uuid"];
                readonly digest: string;
                readonly districtId: components["schemas"]["Uuid"] | null;
                /** @description What was known of the group that month */
                readonly facts: unknown;
                readonly groupId: components["schemas"]["Uuid"];
                readonly groupName: string;
                readonly hold: components["schemas"]["HoldTold"] | null;
                readonly id: components["schemas"]["Uuid"];
                readonly month: components["schemas"]["Month"];
                readonly parts: readonly {
                    readonly amount: components["schemas"]["Vnd"];
                    readonly payeeId: components["schemas"]["Uuid"] | null;
                    /** @enum {string} */
                    readonly payeeKind: "person" | "unit";
                    readonly payeeName: string;
                    readonly payer: string;
                }[];
                readonly payeeNames: readonly string[];
                readonly potential: components["schemas"]["Vnd"];
                /** @description The ids of the records the facts came from */
                readonly records: unknown;
                readonly state: components["schemas"]["EntitlementState"];
            };
            readonly events: readonly {
                readonly at: components["schemas"]["Instant"];
                readonly by: components["schemas"]["Named"];
                readonly detail: unknown;
                readonly id: components["schemas"]["Uuid"];
                readonly kind: string;
                readonly reason?: string;
            }[];
            readonly ledger: readonly {
                readonly account: string;
                readonly amount: components["schemas"]["Vnd"];
                readonly description: string;
                readonly hash: string;
                readonly kind: string;
                readonly on: components["schemas"]["Day"];
                readonly seq: number;
            }[];
            readonly provision: {
                readonly act: string;
                readonly code: string;
                readonly id: components["schemas"]["Uuid"];
                readonly outside: components["schemas"]["BilingualText"] | null;
                readonly title: components["schemas"]["BilingualText"];
                readonly version: number;
            };
            readonly reasons: readonly components["schemas"]["BilingualText"][];
            readonly released: {
                readonly amount: components["schemas"]["Vnd"];
                readonly code: string;
                readonly reason: string | null;
            } | null;
            readonly steps: readonly {
                readonly article: string;
                readonly benefit?: string;
                readonly inputs: unknown;
                readonly result: unknown;
                readonly step: string;
                readonly text: components["schemas"]["BilingualText"];
            }[];
        };
        readonly Epoch: {
            readonly bases: readonly string[];
            readonly communes: number;
            readonly communesByKind: {
                readonly [key: string]: number;
            };
            readonly districts: number;
            readonly from: components["schemas"]["Day"];
            readonly provinces: readonly components["schemas"]["UnitName"][];
            readonly until: components["schemas"]["Day"] | null;
        };
        readonly Evaluation: {
            readonly amount: components["schemas"]["Vnd"];
            readonly benefits: readonly ({
                readonly amount: components["schemas"]["Vnd"];
                readonly benefit: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly caps: readonly components["schemas"]["EvaluationCap"][];
            /** @enum {string} */
            readonly currency: "VND";
            readonly derivation: readonly components["schemas"]["EvaluationStep"][];
            readonly reasons: readonly ({
                readonly article: string;
                readonly code: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly shares: readonly {
                readonly amount: components["schemas"]["Vnd"];
                readonly payer: string;
            }[];
            readonly topUp?: {
                readonly amount: components["schemas"]["Vnd"];
                readonly decided: components["schemas"]["Vnd"] | null;
                readonly limit: components["schemas"]["Vnd"];
                readonly payer: string;
            };
        };
        readonly EvaluationCap: {
            readonly after: number;
            readonly article: string;
            readonly before: number;
            readonly code: string;
            readonly limit: number;
        } & {
            readonly [key: string]: unknown;
        };
        readonly EvaluationStep: {
            readonly article: string;
            readonly inputs: unknown;
            readonly result: unknown;
            readonly step: string;
        } & {
            readonly [key: string]: unknown;
        };
        readonly Evidence: {
            readonly file: {
                readonly mediaType: string;
                readonly name: string;
                readonly size: number;
            } | null;
            readonly id: components["schemas"]["Uuid"];
            readonly issuedOn: components["schemas"]["Day"] | null;
            readonly issuer: string;
            readonly link: string | null;
            readonly number: string;
            readonly title: string;
            readonly unitId: components["schemas"]["Uuid"];
        };
        readonly EvidenceForm: {
            /** Format: binary */
            readonly file?: string;
            readonly issuedOn?: string;
            readonly issuer?: string;
            readonly link?: string;
            readonly number?: string;
            readonly title: string;
        };
        readonly EvidenceList: {
            readonly items: readonly components["schemas"]["Evidence"][];
        };
        readonly EvidenceNaming: {
            readonly criterion: string;
            readonly evidenceId: components["schemas"]["Uuid"];
            readonly isDropped: boolean;
        };
        readonly ExclusionAsked: {
            readonly id: components["schemas"]["Uuid"];
        };
        readonly ExclusiveRoles: {
            readonly own: readonly {
                readonly from: components["schemas"]["Day"];
                readonly id: components["schemas"]["Uuid"];
                readonly reason: string;
                readonly roles: readonly components["schemas"]["Role"][];
                readonly until?: components["schemas"]["Day"];
            }[];
            readonly shipped: readonly (readonly components["schemas"]["Role"][])[];
        };
        readonly ExplanationRequest: {
            readonly at: components["schemas"]["Instant"];
            readonly by: string;
            readonly criterion: string;
            readonly question: string;
            readonly returnedAt: components["schemas"]["Instant"] | null;
            readonly unitId: components["schemas"]["Uuid"];
        };
        readonly FactAsked: {
            readonly known: number;
            readonly label: components["schemas"]["BilingualText"];
            readonly missing: readonly {
                readonly communeId: components["schemas"]["Uuid"] | null;
                readonly id: components["schemas"]["Uuid"];
                readonly name: string;
            }[];
            readonly name: string;
            /** @enum {string} */
            readonly span: "month" | "lasting";
            /** @enum {string} */
            readonly subject: "province" | "commune" | "group" | "seat";
            readonly subjects: number;
            readonly type: string;
            readonly values?: readonly string[];
        };
        readonly FactBatch: {
            readonly decidedBy: components["schemas"]["Uuid"] | null;
            readonly decidedByName: string | null;
            readonly decision: {
                readonly date: components["schemas"]["Day"];
                readonly number: string;
            };
            readonly id: components["schemas"]["Uuid"];
            /** @description Somebody else decides it */
            readonly isYours: boolean;
            readonly outcome: ("confirmed" | "declined") | null;
            readonly outcomeReason: string | null;
            readonly proposedAt: components["schemas"]["Instant"];
            readonly proposedBy: components["schemas"]["Uuid"];
            readonly proposedByName: string;
            readonly reason: string;
            readonly values: readonly {
                readonly fact: string;
                readonly from: components["schemas"]["Day"];
                readonly label: components["schemas"]["BilingualText"];
                readonly subjectId: components["schemas"]["Uuid"];
                /** @enum {string} */
                readonly subjectKind: "province" | "commune" | "group" | "seat";
                readonly subjectName: string;
                readonly until?: components["schemas"]["Day"];
                /** @description null: not known any more */
                readonly value: boolean | number | string | null;
            }[];
        };
        readonly FactBatches: {
            readonly items: readonly components["schemas"]["FactBatch"][];
        };
        readonly FactsAsked: {
            readonly items: readonly components["schemas"]["FactAsked"][];
        };
        readonly FactsProposed: {
            readonly batchId: components["schemas"]["Uuid"];
        };
        readonly FactVocabulary: {
            readonly group: unknown;
            readonly person: unknown;
            readonly schema: components["schemas"]["JsonSchema"];
        };
        readonly FieldAcknowledgements: {
            /** @description One for each record, in their order */
            readonly acknowledgements: readonly components["schemas"]["RecordAcknowledgement"][];
        };
        readonly FieldChanges: {
            readonly hasMore: boolean;
            /** @description The server does not hold what the cursor stands on: all there is follows, from the beginning */
            readonly isFromBeginning: boolean;
            readonly items: readonly components["schemas"]["KeptSessionVersion"][];
            /** @description Where the next changes begin; kept by the phone as it is */
            readonly nextCursor: string;
        };
        readonly FieldCode: {
            /** @description Shown once */
            readonly code: string;
            readonly codeUntil: components["schemas"]["Instant"];
            readonly id: components["schemas"]["Uuid"];
            readonly personName: string;
        };
        readonly FieldDesk: {
            readonly groups: readonly {
                readonly communeName: string;
                readonly id: components["schemas"]["Uuid"];
                readonly members: readonly {
                    readonly name: string;
                    readonly personId: components["schemas"]["Uuid"];
                    /** @enum {string} */
                    readonly role: "leader" | "deputy" | "member";
                }[];
                readonly months: readonly {
                    readonly amountVnd: number | null;
                    readonly month: components["schemas"]["Month"];
                    readonly paidOn: string | null;
                    readonly paidVnd: number | null;
                    readonly reason: string | null;
                    readonly report: ("approved" | "returned") | null;
                }[];
                readonly name: string;
            }[];
            readonly person: {
                readonly id: components["schemas"]["Uuid"];
                readonly name: string;
            };
            readonly today: components["schemas"]["Day"];
        };
        readonly FieldDevice: {
            readonly deviceName: string | null;
            readonly endedReason: string | null;
            readonly groupId: components["schemas"]["Uuid"];
            readonly id: components["schemas"]["Uuid"];
            readonly issuedAt: components["schemas"]["Instant"];
            readonly lastSeenAt: components["schemas"]["Instant"] | null;
            readonly linkedAt: components["schemas"]["Instant"] | null;
            readonly personId: components["schemas"]["Uuid"];
            readonly personName: string;
            /** @enum {string} */
            readonly state: "code-waits" | "code-over" | "linked" | "ended";
            readonly stateText: components["schemas"]["BilingualText"];
        };
        readonly FieldDeviceList: {
            readonly items: readonly components["schemas"]["FieldDevice"][];
        };
        readonly FieldLinked: {
            readonly person: {
                readonly id: components["schemas"]["Uuid"];
                readonly name: string;
            };
        };
        readonly FieldRecords: {
            /** @description Versions of sessions as docs/sync.md describes them; each is judged by itself */
            readonly records: readonly unknown[];
        };
        readonly FirstDays: {
            /** @description A month was paid */
            readonly isOver: boolean;
            readonly steps: readonly components["schemas"]["FirstStep"][];
        };
        readonly FirstStep: {
            /** @description What has to be there before */
            readonly after: readonly ("accounts" | "policy" | "budget" | "registers" | "payees" | "open" | "pay")[];
            readonly doers: components["schemas"]["Doers"];
            readonly href: string;
            /** @description Whether the reader may do it now */
            readonly isYours: boolean;
            /** @enum {string} */
            readonly state: "done" | "ready" | "held" | "later";
            /** @enum {string} */
            readonly step: "accounts" | "policy" | "budget" | "registers" | "payees" | "open" | "pay";
            readonly why: components["schemas"]["BilingualText"] | null;
        };
        readonly FontOfFile: {
            readonly file: string;
            readonly isConverted: boolean;
        };
        readonly FundingShare: {
            readonly amount: components["schemas"]["Vnd"];
            /** @description The one that pays; null while several could and none is chosen */
            readonly lineId: components["schemas"]["Uuid"] | null;
            readonly lines: readonly {
                readonly id: components["schemas"]["Uuid"];
                readonly left: components["schemas"]["Vnd"];
                readonly name: string;
                readonly source: string;
            }[];
            /** @description As the provision names it; empty when one budget bears all */
            readonly payer: string;
            readonly unitId: components["schemas"]["Uuid"];
            readonly unitName: string;
        };
        readonly FundingShareList: {
            readonly items: readonly components["schemas"]["FundingShare"][];
        };
        readonly GivenTimeGuard: {
            readonly act: components["schemas"]["GuardedAct"];
            readonly at: components["schemas"]["Instant"];
            readonly by: components["schemas"]["Named"];
            readonly groups: number | null;
            readonly kind: string;
            readonly reason: string | null;
            readonly text: components["schemas"]["BilingualText"];
        };
        /** @description The papers that would be drawn otherwise, those of the past too */
        readonly GroundPreview: {
            readonly name: string;
            readonly papers: readonly {
                readonly came: readonly string[];
                readonly cycleId: components["schemas"]["Uuid"];
                /** @description Approved or ordered on that day */
                readonly isGiven: boolean;
                readonly left: readonly string[];
                readonly month: components["schemas"]["Month"];
                readonly on: components["schemas"]["Day"];
                readonly title: components["schemas"]["BilingualText"];
            }[];
        };
        readonly GroundWithdrawal: {
            readonly reason: string;
        };
        readonly Group: {
            readonly communeId: components["schemas"]["Uuid"];
            readonly communeName: string;
            readonly districtName: string | null;
            readonly establishedOn: components["schemas"]["Day"];
            readonly establishingDecision: string | null;
            readonly hamlets: readonly string[];
            readonly id: components["schemas"]["Uuid"];
            readonly leaderName: string | null;
            readonly leaderPersonId: components["schemas"]["Uuid"] | null;
            readonly memberCount: number;
            readonly name: string;
            readonly status: ("active" | "suspended" | "dissolved") | null;
            readonly warnings: readonly ("below-usual-size" | "without-leader" | "several-deputies" | "unit-reorganised")[];
        };
        readonly GroupDifference: {
            readonly after: components["schemas"]["Vnd"];
            readonly before: components["schemas"]["Vnd"];
            /** @enum {string} */
            readonly cause: "new" | "gone" | "changed";
            readonly code: string;
            readonly communeId: components["schemas"]["Uuid"];
            readonly communeName: string;
            readonly entitlementId: components["schemas"]["Uuid"] | null;
            readonly fact: string | null;
            readonly groupId: components["schemas"]["Uuid"];
            readonly groupName: string;
            readonly text: components["schemas"]["BilingualText"];
        };
        readonly GroupDifferenceList: {
            readonly items: readonly components["schemas"]["GroupDifference"][];
        };
        readonly GroupEvent: {
            readonly en: string;
            readonly id: string;
            readonly on: components["schemas"]["Day"];
            readonly reason: string | null;
            readonly recordedAt: string;
            readonly recordedByName: string | null;
            readonly vi: string;
        };
        /** @description As the schema of provision-facts describes them */
        readonly GroupFacts: unknown;
        readonly GroupMember: {
            readonly birthDate: components["schemas"]["Day"] | null;
            readonly birthYear: number | null;
            readonly from: components["schemas"]["Day"];
            readonly fullName: string | null;
            readonly identityNumber: string | null;
            readonly membershipId: components["schemas"]["Uuid"];
            readonly personId: components["schemas"]["Uuid"];
            readonly phone: string | null;
            readonly position: string | null;
            readonly role: components["schemas"]["MemberRole"];
            readonly until: components["schemas"]["Day"] | null;
        };
        readonly GroupPage: {
            /** @description There are more than `total` */
            readonly isTotalAtLeast: boolean;
            readonly items: readonly components["schemas"]["Group"][];
            readonly nextCursor: string | null;
            readonly total: number;
        };
        readonly GroupPayment: {
            readonly amountVnd: number | null;
            readonly cycleId: components["schemas"]["Uuid"];
            readonly entitlementId: components["schemas"]["Uuid"];
            readonly month: string;
            readonly paidOn: components["schemas"]["Day"] | null;
            readonly paidVnd: number;
            readonly state: string;
        };
        readonly GroupRecord: {
            readonly communeId: components["schemas"]["Uuid"];
            readonly communeName: string;
            readonly districtName: string | null;
            readonly establishedOn: components["schemas"]["Day"];
            readonly establishingDecision: string | null;
            readonly hamlets: readonly string[];
            readonly id: components["schemas"]["Uuid"];
            readonly leaderName: string | null;
            readonly leaderPersonId: components["schemas"]["Uuid"] | null;
            readonly memberCount: number;
            readonly members: readonly components["schemas"]["GroupMember"][];
            readonly name: string;
            readonly on: components["schemas"]["Day"];
            readonly payments: readonly components["schemas"]["GroupPayment"][];
            readonly status: ("active" | "suspended" | "dissolved") | null;
            readonly warnings: readonly ("below-usual-size" | "without-leader" | "several-deputies" | "unit-reorganised")[];
        };
        readonly GroupRenaming: {
            readonly decisionDate?: components["schemas"]["Day"] | "";
            readonly decisionNumber?: string;
            /** Format: shown-name */
            readonly name: string;
            readonly on: components["schemas"]["Day"];
            readonly reason: string;
        };
        readonly GroupStatusChange: {
            readonly decisionDate?: components["schemas"]["Day"] | "";
            readonly decisionNumber?: string;
            readonly from: components["schemas"]["Day"];
            readonly reason: string;
            /** @enum {string} */
            readonly status: "active" | "suspended" | "dissolved";
        };
        /** @enum {string} */
        readonly GuardedAct: "confirm" | "compute" | "submit" | "approve" | "order" | "settle";
        /** @description Everything that is held of the person, in full, to be handed to that person */
        readonly HeldData: {
            readonly accounts: readonly {
                readonly bank: string;
                readonly number: string;
            }[];
            readonly memberships: readonly {
                readonly from: components["schemas"]["Day"];
                readonly groupName: string;
                readonly position: string | null;
                /** @enum {string} */
                readonly role: "leader" | "deputy" | "member";
                readonly until: components["schemas"]["Day"] | null;
            }[];
            readonly payments: readonly {
                readonly accountLast4: string | null;
                readonly amount: components["schemas"]["Vnd"];
                readonly bankName: string | null;
                readonly groupName: string;
                readonly month: components["schemas"]["Month"];
                readonly payeeName: string;
                readonly reference: string;
                /** @enum {string} */
                readonly state: "sent" | "settled" | "rejected";
            }[];
            readonly person: {
                readonly birthDate: components["schemas"]["Day"] | null;
                readonly birthYear: number | null;
                readonly fullName: string | null;
                readonly identityNumber: string | null;
                readonly phone: string | null;
                readonly sex: ("female" | "male") | null;
            };
            readonly processing: readonly {
                readonly action: string;
                readonly at: components["schemas"]["Instant"];
                readonly by: string;
                readonly reason: string | null;
            }[];
            readonly registers: readonly {
                readonly asOf: components["schemas"]["Day"];
                readonly broughtInOn: components["schemas"]["Day"];
                readonly file: string;
                readonly importId: components["schemas"]["Uuid"];
                readonly row: number;
                readonly sheet: string;
            }[];
            readonly retention: readonly {
                readonly basis: string;
                readonly from: components["schemas"]["Day"];
                readonly keepMonths: number;
                /** @enum {string} */
                readonly kind: "register-content" | "former-members" | "ended-accounts" | "answered-requests";
            }[];
            readonly users: readonly {
                readonly name: string;
                readonly username: string;
            }[];
        };
        readonly HeldRole: {
            readonly from: components["schemas"]["Day"];
            readonly id: components["schemas"]["Uuid"];
            readonly role: components["schemas"]["Role"];
            readonly unitId: components["schemas"]["Uuid"];
            readonly unitName: string | null;
            readonly until: components["schemas"]["Day"] | null;
        };
        readonly Hindrance: {
            /** @enum {string} */
            readonly clearedIn: "held-groups" | "account-changes" | "changed-payees" | "group" | "month" | "looks" | "confirmations" | "objections" | "budget" | "accounts" | "not-entitled";
            readonly isRefused: boolean;
            readonly text: components["schemas"]["BilingualText"];
        };
        readonly Hold: {
            readonly amount: components["schemas"]["Vnd"];
            /** @description Approved sums that it keeps now; one that several holds keep counts for the narrowest */
            readonly count: number;
            readonly from: components["schemas"]["Day"];
            readonly id: components["schemas"]["Uuid"];
            readonly placedAt: components["schemas"]["Instant"];
            readonly placedBy: components["schemas"]["Uuid"];
            readonly placedByName: string;
            readonly reason: string;
            readonly releasedBy: components["schemas"]["Uuid"] | null;
            readonly releasedByName: string | null;
            readonly releasedOn: components["schemas"]["Day"] | null;
            readonly releaseReason: string | null;
            /** @enum {string} */
            readonly state: "ahead" | "standing" | "over" | "released";
            readonly stateText: components["schemas"]["BilingualText"];
            /** @enum {string} */
            readonly subject: "payee" | "group" | "commune" | "provision";
            readonly subjectId: string;
            readonly subjectName: string;
            readonly subjectText: components["schemas"]["BilingualText"];
            readonly until: components["schemas"]["Day"] | null;
        };
        readonly HoldPlaced: {
            readonly holdId: components["schemas"]["Uuid"];
        };
        readonly HoldPreview: {
            readonly amount: components["schemas"]["Vnd"];
            readonly count: number;
            readonly subjectName: string;
        };
        readonly Holds: {
            readonly amount: components["schemas"]["Vnd"];
            readonly items: readonly components["schemas"]["Hold"][];
        };
        /** @description What keeps a sum from being ordered; until null: until somebody releases it */
        readonly HoldTold: {
            /** @enum {string} */
            readonly by: "payee" | "group" | "commune" | "provision" | "month";
            readonly reason: string;
            readonly until: components["schemas"]["Day"] | null;
        };
        readonly Import: {
            /** @description YYYY-MM-DD */
            readonly asOf: string;
            readonly counts: components["schemas"]["ImportCounts"] | null;
            readonly dayBasis: components["schemas"]["DayBasis"];
            readonly dayEvidence: string | null;
            readonly doubts: readonly {
                readonly byState: {
                    readonly answered: number;
                    readonly doubtful: number;
                    readonly dropped: number;
                    readonly ready: number;
                    readonly taken: number;
                };
                readonly code: components["schemas"]["RegisterDoubt"];
                readonly rows: number;
                readonly severity: components["schemas"]["Severity"];
            }[];
            readonly earlier: readonly components["schemas"]["EarlierImport"][];
            readonly files: readonly string[];
            readonly fonts: readonly components["schemas"]["OldFontOfFile"][];
            readonly id: components["schemas"]["Uuid"];
            readonly jobId: components["schemas"]["Uuid"] | null;
            readonly notes: readonly {
                readonly code: components["schemas"]["RegisterDoubt"];
                readonly en: string;
                readonly file: string;
                readonly letter: string | null;
                readonly sheet: string;
                readonly vi: string;
            }[];
            readonly refusal: {
                readonly en: string;
                readonly vi: string;
            } | null;
            readonly sheets: readonly components["schemas"]["ImportSheet"][];
            readonly startedAt: string;
            readonly startedByName: string | null;
            readonly state: components["schemas"]["ImportState"];
            readonly takenAt: string | null;
        };
        readonly ImportCorrection: {
            readonly becomes: string;
            /** @enum {string} */
            readonly field: "commune" | "group" | "fullName" | "role" | "birth" | "phone" | "identity" | "account" | "bank" | "position" | "note";
            readonly id: components["schemas"]["Uuid"];
            readonly isRemembered: boolean;
            readonly madeAt: string;
            readonly madeByName: string;
            readonly rows: number;
            readonly written: string;
        };
        readonly ImportCounts: {
            readonly accountChanged: number;
            readonly doubtful: number;
            readonly doubtKinds: number;
            readonly groups: number;
            readonly groupsNew: number;
            readonly joined: number;
            readonly joinedNew: number;
            readonly left: number;
            readonly members: number;
            readonly readyGroups: number;
            readonly readyMembers: number;
            readonly roleChanged: number;
        };
        readonly ImportRow: {
            readonly asideReason: string | null;
            readonly cells: {
                readonly account?: string | null;
                readonly bank?: string | null;
                readonly birth?: string | null;
                readonly commune?: string | null;
                readonly fullName?: string | null;
                readonly group?: string | null;
                readonly identity?: string | null;
                readonly note?: string | null;
                readonly phone?: string | null;
                readonly position?: string | null;
                readonly role?: string | null;
            };
            /** @enum {string|null} */
            readonly change: "group-new" | "joined" | "role-changed" | "account-changed" | "unchanged" | null;
            readonly decision: {
                /** @enum {string} */
                readonly decision: "same-moves" | "same-both" | "different" | "as-written" | "drop";
                readonly reason: string;
            } | null;
            readonly doubts: readonly {
                readonly code: components["schemas"]["RegisterDoubt"];
                readonly en: string;
                /** @enum {string|null} */
                readonly field: "commune" | "group" | "fullName" | "role" | "birth" | "phone" | "identity" | "account" | "bank" | "position" | "note" | null;
                readonly severity: components["schemas"]["Severity"];
                readonly vi: string;
            }[];
            readonly file: string;
            readonly id: components["schemas"]["Uuid"];
            readonly other: {
                readonly birth: string | null;
                readonly communeName: string;
                readonly from: string | null;
                readonly fullName: string;
                readonly groupName: string;
                readonly personId: string | null;
                readonly place: string | null;
                /** @enum {string} */
                readonly role: "leader" | "deputy" | "member";
            } | null;
            readonly row: number;
            readonly sheet: string;
            readonly state: components["schemas"]["ImportRowState"];
        };
        /** @enum {string} */
        readonly ImportRowChange: "group-new" | "joined" | "role-changed" | "account-changed" | "unchanged";
        readonly ImportRowDecision: {
            /** @enum {string} */
            readonly decision: "same-moves" | "same-both" | "different" | "as-written" | "drop";
            readonly reason: string;
        };
        readonly ImportRowPage: {
            readonly items: readonly components["schemas"]["ImportRow"][];
            readonly nextCursor: string | null;
            readonly total: number;
        };
        /** @enum {string} */
        readonly ImportRowState: "ready" | "doubtful" | "taken" | "dropped" | "answered";
        readonly ImportSheet: {
            readonly columns: readonly {
                /** @enum {string|null} */
                readonly field: "fullName" | "familyName" | "birth" | "birthDay" | "birthMonth" | "birthYear" | "birthMale" | "birthFemale" | "sex" | "sexMale" | "sexFemale" | "role" | "isLeader" | "isDeputy" | "isMember" | "leaderName" | "deputyName" | "memberNames" | "position" | "phone" | "identity" | "account" | "bank" | "accountHolder" | "commune" | "communeCode" | "district" | "group" | "hamlet" | "decision" | "decisionDate" | "ordinal" | "note" | "ignored" | null;
                readonly heading: string;
                readonly letter: string;
                readonly samples: readonly string[];
            }[];
            readonly constants: components["schemas"]["SheetConstants"];
            readonly doubtful: number;
            readonly file: string;
            readonly headingRow: number;
            readonly rows: number;
            readonly sheet: string;
            readonly signature: string;
        };
        /** @enum {string} */
        readonly ImportState: "reading" | "previewed" | "taking" | "taken" | "refused" | "discarded" | "undone";
        readonly ImportToTake: {
            readonly endMembershipIds?: readonly components["schemas"]["Uuid"][];
            readonly reason?: string;
        };
        readonly ImportToUndo: {
            readonly accounts: number;
            readonly answered: number;
            readonly completed: number;
            readonly groups: number;
            readonly memberships: number;
            readonly people: number;
            readonly positions: readonly string[];
            readonly reopened: number;
            readonly rests: readonly {
                readonly en: string;
                readonly vi: string;
            }[];
            readonly roles: number;
        };
        /**
         * Format: date-time
         * @description ISO 8601, in UTC
         */
        readonly Instant: string;
        readonly IssuingOffice: {
            readonly basis: string;
            readonly from: components["schemas"]["Day"];
            readonly id: components["schemas"]["Uuid"];
            readonly name: string;
            readonly recorded: {
                readonly byName: string;
                readonly on: components["schemas"]["Day"];
                readonly reason: string;
            } | null;
            readonly role: components["schemas"]["IssuingOfficeRole"];
            readonly until: components["schemas"]["Day"] | null;
        };
        readonly IssuingOfficeChange: {
            readonly basis: string;
            readonly from: components["schemas"]["Day"];
            readonly name: string;
            readonly replaces: components["schemas"]["Uuid"] | null;
            readonly role: components["schemas"]["IssuingOfficeRole"];
            readonly until: components["schemas"]["Day"] | null;
        };
        /** @description `replaces`: the one whose place it takes */
        readonly IssuingOfficeRecording: {
            readonly basis: string;
            readonly from: components["schemas"]["Day"];
            readonly name: string;
            readonly reason: string;
            readonly replaces: components["schemas"]["Uuid"] | null;
            readonly role: components["schemas"]["IssuingOfficeRole"];
            readonly until: components["schemas"]["Day"] | null;
        };
        /** @enum {string} */
        readonly IssuingOfficeRole: "digital-transformation" | "finance";
        readonly Job: {
            readonly done: number;
            readonly failure: components["schemas"]["JobFailure"] | null;
            readonly id: components["schemas"]["Uuid"];
            readonly kind: string;
            readonly note: string | null;
            readonly result: unknown;
            readonly state: "waiting" | "running" | "done" | "failed";
            readonly total: number | null;
        };
        readonly JobFailure: {
            readonly en: string;
            readonly kind: string;
            readonly vi: string;
        };
        readonly JobList: {
            readonly items: readonly components["schemas"]["Job"][];
        };
        readonly JsonSchema: unknown;
        readonly Judgement: {
            readonly afterReveal: boolean;
            readonly agrees: boolean;
            readonly at: components["schemas"]["Instant"];
            readonly by: string;
            readonly byId: components["schemas"]["Uuid"];
            readonly checks: {
                readonly [key: string]: unknown;
            };
            readonly criterion: string;
            readonly entry: unknown;
            readonly reason: string | null;
            readonly revision: number;
            /** @enum {integer} */
            readonly seat: 0 | 1 | 2;
            readonly submission: number;
            readonly unitId: components["schemas"]["Uuid"];
        };
        readonly JudgementGiven: {
            readonly agrees: boolean;
            /** @description The revision that was on the screen; 0: there was none */
            readonly base: number;
            readonly checks?: {
                readonly [key: string]: unknown;
            };
            /** @description What counts instead; null takes the judgement back */
            readonly entry?: unknown;
            readonly reason?: string;
        };
        readonly JudgementSettled: {
            readonly entry: unknown;
            readonly reason: string;
        };
        readonly KeptSessionVersion: {
            readonly arrivedAt: components["schemas"]["Instant"];
            readonly baseId: components["schemas"]["Uuid"] | null;
            readonly content: components["schemas"]["SessionContent"];
            readonly groupId: components["schemas"]["Uuid"];
            readonly madeAt: components["schemas"]["Instant"];
            readonly ordinal: number;
            readonly recordedBy: components["schemas"]["Uuid"];
            readonly sessionId: components["schemas"]["Uuid"];
            readonly versionId: components["schemas"]["Uuid"];
        };
        /** @enum {string} */
        readonly KnownFigureCode: "active-groups" | "reports-due" | "reports-approved";
        readonly LedgerAccount: {
            /** @description Whole đồng; above 0 a debit, below 0 a credit */
            readonly balance: number;
            readonly code: string;
            readonly kind: string;
            readonly name: components["schemas"]["BilingualText"];
        };
        readonly LedgerCheckpoint: {
            readonly lastSeq: number;
            readonly madeAt: components["schemas"]["Instant"];
            readonly month: string;
            /** @description Head of the hash tree over the first lastSeq entries */
            readonly treeHead: string;
        };
        readonly LedgerEntry: {
            readonly accounts: readonly {
                readonly account: string;
                /** @description Whole đồng; above 0 a debit, below 0 a credit */
                readonly amount: number;
                readonly name: components["schemas"]["BilingualText"];
                readonly postings: number;
            }[];
            readonly cycleId: components["schemas"]["Uuid"] | null;
            /** @description Whole đồng */
            readonly debit: number;
            readonly description: string;
            readonly hash: string;
            readonly id: components["schemas"]["Uuid"];
            readonly kind: string;
            readonly kindText: components["schemas"]["BilingualText"];
            readonly on: components["schemas"]["Day"];
            readonly postingCount: number;
            readonly previousHash: string;
            readonly recordedAt: components["schemas"]["Instant"];
            readonly seq: number;
        };
        readonly LedgerEntryInFull: {
            readonly cycleId: components["schemas"]["Uuid"] | null;
            readonly debit: components["schemas"]["Vnd"];
            readonly description: string;
            readonly hash: string;
            readonly kind: string;
            readonly kindText: components["schemas"]["BilingualText"];
            readonly on: components["schemas"]["Day"];
            readonly postingCount: number;
            readonly previousHash: string;
            readonly recordedAt: components["schemas"]["Instant"];
            readonly recordedByName: string;
            readonly seq: number;
            /** @description The month, and the order or the bank’s answer that justifies it */
            readonly sources: readonly {
                readonly en: string;
                readonly id: components["schemas"]["Uuid"];
                /** @enum {string} */
                readonly kind: "payment-cycle" | "payment-order" | "settlement-file" | "entitlement" | "objection";
                readonly vi: string;
            }[];
        };
        readonly LedgerEntryPage: {
            readonly items: readonly components["schemas"]["LedgerEntry"][];
            readonly nextCursor: string | null;
            readonly total: number;
        };
        readonly LedgerLine: {
            readonly accountName: components["schemas"]["BilingualText"];
            /** @description Whole đồng; above 0 a debit, below 0 a credit */
            readonly amount: number;
            readonly position: number;
            readonly subject: {
                readonly communeName: string;
                readonly entitlementId: components["schemas"]["Uuid"];
                readonly groupId: components["schemas"]["Uuid"];
                readonly groupName: string;
                readonly name: string;
                readonly reference: string | null;
                readonly state: components["schemas"]["DisbursementState"] | null;
            } | null;
            readonly unitName: string | null;
        };
        readonly LedgerLinePage: {
            readonly items: readonly components["schemas"]["LedgerLine"][];
            readonly nextCursor: string | null;
            readonly total: number;
        };
        readonly LineageLine: {
            readonly basis: string;
            /** @enum {string} */
            readonly kind: "renamed" | "respelled" | "kind-changed" | "code-changed" | "moved" | "enlarged" | "transferred" | "merged" | "split" | "abolished";
            readonly on: components["schemas"]["Day"];
            readonly share: number | null;
            readonly unit: components["schemas"]["UnitName"] | null;
        };
        readonly ListedProvision: {
            /** @description Number, kind and title of the act */
            readonly act: unknown;
            readonly activatedAt: string | null;
            readonly activatedBy: string | null;
            readonly activatedByName: string | null;
            readonly areaUnitId: string | null;
            /** @description Whom it favours: a group or a unit; null in an unfinished draft */
            readonly beneficiary: unknown;
            readonly code: string;
            readonly draftedAt: string;
            readonly draftedBy: string;
            readonly draftedByName: string;
            readonly editedAt: string;
            readonly id: string;
            readonly inForce: {
                readonly from: string;
                readonly until?: string;
            } | null;
            /** @description What may be done with a version in this state */
            readonly moves: readonly string[];
            readonly paysFrom: string | null;
            readonly paysUntil: string | null;
            readonly replacedBy: string | null;
            readonly revision: number;
            /** @enum {string} */
            readonly state: "draft" | "active" | "superseded" | "withdrawn";
            /** @description Text in both languages; null in an unfinished draft */
            readonly title: unknown;
            readonly version: number;
            readonly withdrawnAt: string | null;
            readonly withdrawnReason: string | null;
        };
        readonly ListedProvisionPage: {
            readonly items: readonly components["schemas"]["ListedProvision"][];
            readonly nextCursor: string | null;
            readonly total: number;
        };
        readonly Look: {
            readonly amount: components["schemas"]["Vnd"];
            readonly communeId: components["schemas"]["Uuid"];
            readonly communeName: string;
            readonly confirmationId: components["schemas"]["Uuid"];
            readonly confirmedAt: components["schemas"]["Instant"];
            readonly confirmedBy: components["schemas"]["Uuid"];
            readonly confirmedByName: string;
            readonly entitlementId: components["schemas"]["Uuid"];
            readonly firstNumber: number | null;
            readonly groupId: components["schemas"]["Uuid"];
            readonly groupName: string;
            readonly isRandom: boolean;
            /** @description The commune has spoken anew since: the month is computed again */
            readonly isReplaced: boolean;
            /** @description The reader confirmed it, under one of their accounts: somebody else looks */
            readonly isYours: boolean;
            readonly look: {
                readonly at: components["schemas"]["Instant"];
                readonly by: components["schemas"]["Uuid"];
                readonly byName: string;
                /** @enum {string} */
                readonly outcome: "agreed" | "sent-back" | "withdrawn";
                readonly reason: string | null;
                readonly text: components["schemas"]["BilingualText"];
            } | null;
            readonly mayLook: boolean;
            readonly payees: readonly {
                readonly account: string | null;
                readonly name: string;
            }[];
            /** @description Groups of the month the same account confirmed on that day, and seconds from the first to the last */
            readonly sitting: {
                readonly groups: number;
                readonly seconds: number;
            };
            readonly why: readonly components["schemas"]["BilingualText"][];
        };
        readonly LookDraw: {
            /** @description All of an officer’s first */
            readonly firstGroups: number;
            readonly from: components["schemas"]["Day"];
            readonly ordinal: number;
            readonly population: number;
            readonly seed: string;
            /** @description Of a thousand confirmed groups, drawn at random */
            readonly sharePerMille: number;
        };
        readonly Looked: {
            readonly groupId: components["schemas"]["Uuid"];
            readonly missing: number;
        };
        readonly LookRule: {
            readonly decidedBy: components["schemas"]["Uuid"] | null;
            readonly decidedByName: string | null;
            readonly decision: {
                readonly date: components["schemas"]["Day"];
                readonly number: string;
            };
            /** @description All of an officer’s first */
            readonly firstGroups: number;
            readonly from: components["schemas"]["Day"];
            readonly id: components["schemas"]["Uuid"];
            /** @description Somebody else decides it */
            readonly isYours: boolean;
            readonly outcome: ("confirmed" | "declined") | null;
            readonly outcomeReason: string | null;
            readonly proposedAt: components["schemas"]["Instant"];
            readonly proposedBy: components["schemas"]["Uuid"];
            readonly proposedByName: string;
            readonly reason: string;
            /** @description Of a thousand confirmed groups, drawn at random */
            readonly sharePerMille: number;
            /** @enum {string} */
            readonly state: "proposed" | "declined" | "ahead" | "standing" | "over";
            readonly stateText: components["schemas"]["BilingualText"];
        };
        readonly LookRuleProposed: {
            readonly ruleId: components["schemas"]["Uuid"];
        };
        readonly LookRules: {
            readonly items: readonly components["schemas"]["LookRule"][];
        };
        readonly Looks: {
            readonly draw: components["schemas"]["LookDraw"] | null;
            readonly drawn: number;
            readonly items: readonly components["schemas"]["Look"][];
            readonly missing: number;
            readonly officers: readonly {
                readonly disagreedPerMille: number | null;
                readonly looked: number;
                readonly name: string;
                readonly officerId: components["schemas"]["Uuid"];
                readonly sentBack: number;
            }[];
            readonly waitsFor: readonly string[];
        };
        readonly Made: {
            readonly id: components["schemas"]["Uuid"];
        };
        /** @enum {string} */
        readonly MajorityBase: "all-members" | "present" | "votes-cast";
        readonly Me: {
            readonly demonstration: boolean;
            readonly grants: readonly {
                readonly from: components["schemas"]["Day"];
                readonly role: components["schemas"]["Role"];
                readonly unitId: components["schemas"]["Uuid"];
                readonly unitName: string | null;
                readonly until: components["schemas"]["Day"] | null;
            }[];
            readonly landing: string;
            readonly mustChangePassword: boolean;
            /** @description What others changed about the account, and sign-ins from new addresses */
            readonly notices: readonly components["schemas"]["AccountNotice"][];
            readonly permissions: readonly ("accounts:read" | "accounts:administer" | "units:read" | "units:reorganise" | "people:read" | "people:unmask" | "people:resolve-duplicates" | "people:confirm-account" | "groups:read" | "groups:write" | "registers:import" | "policies:read" | "policies:draft" | "policies:activate" | "budget:read" | "budget:write" | "budget:confirm" | "payments:read" | "payments:open" | "payments:compute" | "payments:submit" | "payments:approve" | "payments:order" | "payments:settle" | "payments:close" | "sessions:record" | "phones:give" | "reports:confirm" | "reports:look" | "payments:object" | "ledger:read" | "audit:read" | "documents:draw-up" | "assessment:read" | "assessment:prepare" | "assessment:decide" | "assessment:answer" | "assessment:appraise" | "assessment:convene" | "assessment:vote")[];
            readonly today: components["schemas"]["Day"];
            readonly twoFactorEnabled: boolean;
            readonly user: {
                readonly id: components["schemas"]["Uuid"];
                readonly name: string;
                readonly username: string;
            };
            readonly withheld: {
                /**
                 * @description Why nothing that approves, pays, confirms or administers can be done for now
                 * @enum {string}
                 */
                readonly kind: "second-step-needed" | "account-rests" | "changes-unread";
                readonly until: components["schemas"]["Instant"] | null;
            } | null;
        };
        /** @enum {string} */
        readonly MemberRole: "leader" | "deputy" | "member";
        readonly MemberRoleChange: {
            /** @enum {string} */
            readonly formerLeaderBecomes?: "deputy" | "member";
            readonly from: components["schemas"]["Day"];
            readonly reason: string;
            readonly role: components["schemas"]["MemberRole"];
        };
        readonly MembershipEnd: {
            readonly reason: string;
            readonly until: components["schemas"]["Day"];
        };
        readonly MendedRow: {
            readonly cells: {
                readonly account?: string;
                readonly bank?: string;
                readonly birth?: string;
                readonly commune?: string;
                readonly fullName?: string;
                readonly group?: string;
                readonly identity?: string;
                readonly note?: string;
                readonly phone?: string;
                readonly position?: string;
                readonly role?: string;
            };
        };
        /** @description YYYY-MM */
        readonly Month: string;
        readonly MonthStep: {
            readonly after: ("opened" | "reported" | "computed" | "submitted" | "approved" | "ordered" | "paid" | "closed") | null;
            readonly doers: components["schemas"]["Doers"];
            readonly hindrances: readonly components["schemas"]["Hindrance"][];
            /** @description Whether the reader may do it now */
            readonly isYours: boolean;
            /** @enum {string} */
            readonly state: "done" | "ready" | "held" | "later";
            /** @enum {string} */
            readonly step: "opened" | "reported" | "computed" | "submitted" | "approved" | "ordered" | "paid" | "closed";
        };
        readonly MonthTotals: {
            readonly approved: components["schemas"]["Vnd"];
            readonly budget: {
                readonly committed: components["schemas"]["Vnd"];
                readonly consumed: components["schemas"]["Vnd"];
            };
            readonly claimed: components["schemas"]["Vnd"];
            readonly inFile: components["schemas"]["Vnd"];
            readonly ledger: {
                readonly betweenMonths: components["schemas"]["Vnd"];
                readonly claims: components["schemas"]["Vnd"];
                readonly expense: components["schemas"]["Vnd"];
                readonly income: components["schemas"]["Vnd"];
                readonly inTransit: components["schemas"]["Vnd"];
                readonly owedToBudget: components["schemas"]["Vnd"];
                readonly payable: components["schemas"]["Vnd"];
                readonly receivable: components["schemas"]["Vnd"];
                readonly revenue: components["schemas"]["Vnd"];
                readonly treasury: components["schemas"]["Vnd"];
            };
            readonly recovery: {
                readonly claimed: components["schemas"]["Vnd"];
                readonly deducted: components["schemas"]["Vnd"];
                readonly deductedLate: components["schemas"]["Vnd"];
                readonly forgone: components["schemas"]["Vnd"];
                readonly repaid: components["schemas"]["Vnd"];
                readonly repaidLate: components["schemas"]["Vnd"];
                readonly setOff: components["schemas"]["Vnd"];
            };
            readonly rejected: components["schemas"]["Vnd"];
            readonly rejectedWaiting: components["schemas"]["Vnd"];
            readonly released: components["schemas"]["Vnd"];
            readonly sent: components["schemas"]["Vnd"];
            readonly settled: components["schemas"]["Vnd"];
        };
        /** @enum {string} */
        readonly MotionOutcome: "carried" | "not-carried" | "no-quorum";
        readonly MotionTally: {
            readonly option: string | null;
            readonly outcome: components["schemas"]["MotionOutcome"];
            readonly present: number;
            readonly recused: number;
            readonly seats: number;
            readonly text: components["schemas"]["BilingualText"];
            readonly votes: {
                readonly [key: string]: number;
            };
        };
        readonly Named: {
            readonly id: components["schemas"]["Uuid"];
            readonly name: string;
        };
        readonly NamedEvidence: {
            readonly criterion: string;
            readonly file: {
                readonly mediaType: string;
                readonly name: string;
                readonly size: number;
            } | null;
            readonly id: components["schemas"]["Uuid"];
            readonly issuedOn: components["schemas"]["Day"] | null;
            readonly issuer: string;
            readonly link: string | null;
            readonly number: string;
            readonly title: string;
            readonly unitId: components["schemas"]["Uuid"];
        };
        readonly NamedEvidenceList: {
            readonly items: readonly components["schemas"]["NamedEvidence"][];
        };
        readonly NamedShare: {
            readonly code: string | null;
            /** @description As a paper writes it: Phường Trảng Dài */
            readonly fullName: string;
            readonly id: components["schemas"]["Uuid"];
            readonly kind: components["schemas"]["UnitKind"];
            /** @description Without its kind */
            readonly name: string;
            readonly share: number | null;
        };
        readonly NewBudgetEntry: {
            /** @description Whole đồng; an adjustment may be below 0 */
            readonly amount: number;
            readonly decision: components["schemas"]["BudgetDecision"];
            /** @enum {string} */
            readonly kind: "allocate" | "adjust";
            readonly reason: string;
        };
        readonly NewBudgetLine: {
            readonly level: components["schemas"]["PayerLevel"];
            readonly name: string;
            readonly provisionCode: string;
            readonly source: string;
            readonly unitId: components["schemas"]["Uuid"];
            readonly year: number;
        };
        readonly NewDataRequest: {
            readonly kind: components["schemas"]["DataRequestKind"];
            readonly personId: components["schemas"]["Uuid"];
            /** @description How it was made sure who asks */
            readonly proof: string;
            readonly receivedOn: components["schemas"]["Day"];
            /** @description What was asked, and who brought it */
            readonly words: string;
        };
        readonly NewGroup: {
            readonly communeId: components["schemas"]["Uuid"];
            readonly decision: {
                /** Format: shown-name */
                readonly body?: string;
                readonly date: components["schemas"]["Day"];
                readonly number: string;
            };
            readonly hamlets: readonly {
                /** @enum {string} */
                readonly kind: "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                /** Format: shown-name */
                readonly name: string;
            }[];
            /** Format: shown-name */
            readonly name: string;
            readonly reason: string;
        };
        readonly NewMember: {
            readonly birthDate?: components["schemas"]["Day"];
            readonly birthYear?: number;
            readonly from: components["schemas"]["Day"];
            /** Format: shown-name */
            readonly fullName: string;
            readonly identityNumber?: string;
            readonly phone?: string;
            /** Format: shown-name */
            readonly position?: string;
            readonly reason: string;
            readonly role: components["schemas"]["MemberRole"];
            /** @enum {string} */
            readonly sex?: "female" | "male";
        };
        readonly NewPasskey: {
            readonly attestationObject: string;
            readonly clientDataJSON: string;
            readonly id: string;
            /** Format: shown-name */
            readonly name: string;
            readonly transports: readonly string[];
        };
        /** @description PublicKeyCredentialCreationOptionsJSON of WebAuthn */
        readonly NewPasskeyAsked: {
            /** @enum {string} */
            readonly attestation: "none";
            readonly authenticatorSelection: {
                /** @enum {string} */
                readonly residentKey: "discouraged";
                /** @enum {string} */
                readonly userVerification: "required";
            };
            readonly challenge: string;
            readonly excludeCredentials: readonly {
                readonly id: string;
                readonly transports: readonly string[];
                /** @enum {string} */
                readonly type: "public-key";
            }[];
            readonly pubKeyCredParams: readonly {
                readonly alg: number;
                /** @enum {string} */
                readonly type: "public-key";
            }[];
            readonly rp: {
                readonly id: string;
                readonly name: string;
            };
            readonly timeout: number;
            readonly user: {
                readonly displayName: string;
                readonly id: string;
                readonly name: string;
            };
        };
        readonly NewRetentionRule: {
            readonly basis: string;
            readonly from: components["schemas"]["Day"];
            readonly keepMonths: number;
            readonly kind: components["schemas"]["RetentionKind"];
        };
        readonly NoteWritten: {
            readonly body: string;
        };
        /** @description A whole identity or phone number. The trail keeps who was found. */
        readonly NumberLookedUp: {
            readonly number: string;
        };
        readonly Objection: {
            readonly amount: components["schemas"]["Vnd"];
            readonly answer: string | null;
            readonly answeredAt: components["schemas"]["Instant"] | null;
            readonly answeredBy: components["schemas"]["Uuid"] | null;
            readonly cycleId: components["schemas"]["Uuid"];
            readonly groupId: components["schemas"]["Uuid"];
            readonly groupName: string;
            readonly id: components["schemas"]["Uuid"];
            readonly raisedAt: components["schemas"]["Instant"];
            readonly raisedBy: components["schemas"]["Uuid"];
            readonly what: string;
        };
        readonly ObjectionList: {
            readonly items: readonly components["schemas"]["Objection"][];
        };
        readonly ObstacleSum: {
            readonly amount: components["schemas"]["Vnd"];
            /** @enum {string} */
            readonly obstacle: "held" | "no-payee" | "account-change-unconfirmed" | "no-account" | "account-returned-before" | "payee-found" | "changed-since-approval";
            readonly payees: number;
            readonly text: components["schemas"]["BilingualText"];
        };
        readonly OldFontOfFile: {
            readonly file: string;
            /** @enum {string} */
            readonly font: "TCVN3" | "VNI";
            readonly isConverted: boolean;
            readonly samples: readonly {
                readonly meant: string;
                readonly written: string;
            }[];
            readonly texts: number;
        };
        readonly OneTimeCode: {
            readonly code: string;
        };
        readonly OneTimePassword: {
            readonly id: components["schemas"]["Uuid"];
            /** @description Shown once; it has to be changed at the first sign-in */
            readonly oneTimePassword: string;
        };
        readonly OpenReview: {
            readonly id: components["schemas"]["Uuid"];
            readonly kind: components["schemas"]["ReviewKind"];
            readonly label: string;
            readonly on: components["schemas"]["Day"];
            readonly parent: components["schemas"]["UnitName"] | null;
            readonly reorganisationId: components["schemas"]["Uuid"];
            /**
             * Format: uuid
             * @description The role, or the hamlet
             */
            readonly subjectId: string;
            /** @description Of the reorganisation that left it */
            readonly title: string;
            readonly unit: components["schemas"]["UnitName"];
            readonly unitId: components["schemas"]["Uuid"];
        };
        readonly OpenReviewPage: {
            readonly items: readonly components["schemas"]["OpenReview"][];
            readonly nextCursor: string | null;
            readonly total: number;
        };
        readonly OpenSession: {
            readonly address: string;
            /** @description As the browser says; empty when it is not known */
            readonly browser: string;
            readonly id: components["schemas"]["Uuid"];
            readonly isThis: boolean;
            readonly lastUsedAt: components["schemas"]["Instant"];
            readonly since: components["schemas"]["Instant"];
            readonly system: string;
        };
        readonly OpenSessionList: {
            readonly items: readonly components["schemas"]["OpenSession"][];
        };
        readonly OpenVote: {
            readonly choice: string;
        };
        readonly OrderApproved: {
            readonly amount: number;
            readonly stillNeeded: number;
        };
        readonly OrderBeside: {
            /** @enum {string} */
            readonly kind: "main" | "supplement";
            readonly leads: boolean;
            readonly month: components["schemas"]["Month"];
            readonly number: number;
            readonly run: number;
            readonly total: components["schemas"]["Vnd"];
        };
        readonly OrderedArrears: {
            readonly cycleId: components["schemas"]["Uuid"];
            /** @enum {string} */
            readonly kind: "main" | "supplement";
            readonly month: components["schemas"]["Month"];
            readonly order: {
                readonly id: components["schemas"]["Uuid"];
                readonly number: number;
                readonly payees: number;
                readonly total: components["schemas"]["Vnd"];
            };
            readonly run: number;
            readonly setOff: components["schemas"]["Vnd"];
            readonly waiting: number;
        };
        readonly OrderedCycle: {
            /** @description What of earlier months goes out with it */
            readonly arrears: readonly components["schemas"]["OrderedArrears"][];
            readonly cycle: components["schemas"]["PaymentCycle"];
            readonly order: {
                readonly id: components["schemas"]["Uuid"];
                readonly number: number;
                readonly payees: number;
                readonly total: components["schemas"]["Vnd"];
            };
            readonly setOff: components["schemas"]["Vnd"];
            readonly waiting: number;
        };
        readonly OrderPreview: {
            readonly approvals: components["schemas"]["OrderYeses"];
            /** @description What earlier months owe and the order could take along; what is chosen is in the sums above */
            readonly arrears: readonly components["schemas"]["ArrearsToOrder"][];
            /** @description What is unusual about an order of today: it needs a reason */
            readonly guards: readonly components["schemas"]["TimeGuard"][];
            /** @description What of that is on hold, hold by hold */
            readonly holds: readonly components["schemas"]["SumOnHold"][];
            /** @description What is paid from the estimate of another year than that of the month */
            readonly moves: readonly components["schemas"]["ShareToMove"][];
            /** @description Why sums would not be ordered */
            readonly obstacles: readonly components["schemas"]["ObstacleSum"][];
            readonly payees: number;
            readonly setOffs: readonly components["schemas"]["SetOffLine"][];
            readonly setOffTotal: components["schemas"]["Vnd"];
            readonly sharedAccounts: readonly components["schemas"]["SharedAccount"][];
            readonly total: components["schemas"]["Vnd"];
            readonly waiting: number;
            readonly waitingTotal: components["schemas"]["Vnd"];
        };
        readonly OrderYeses: {
            readonly given: readonly {
                readonly at: components["schemas"]["Instant"];
                readonly name: string;
            }[];
            /** @description Beside whoever orders */
            readonly needed: number;
            readonly stillNeeded: number;
        };
        readonly OutcomeProposed: {
            readonly decisionId: components["schemas"]["Uuid"];
        };
        readonly OwnerProof: {
            readonly code?: string;
            readonly passkey?: components["schemas"]["PasskeyAssertion"];
            readonly password: string;
        };
        readonly PaperGrounds: {
            readonly acts: readonly components["schemas"]["CitedAct"][];
            readonly offices: readonly components["schemas"]["IssuingOffice"][];
        };
        readonly PaperOffer: {
            readonly available: boolean;
            readonly kind: string;
            /** @description What it rests on that does not hold on that day, or that nobody recorded */
            readonly notices: readonly components["schemas"]["ToldRefusal"][];
            readonly on: components["schemas"]["Day"];
            /** @description Of an order list: the number of its order */
            readonly order?: number;
            readonly title: components["schemas"]["BilingualText"];
            readonly why?: components["schemas"]["BilingualText"];
        };
        readonly PaperOfferList: {
            readonly items: readonly components["schemas"]["PaperOffer"][];
        };
        readonly Passkey: {
            readonly id: components["schemas"]["Uuid"];
            /** @description Its maker keeps copies, on the other devices of the owner for example */
            readonly isCopied: boolean;
            readonly madeAt: components["schemas"]["Instant"];
            readonly name: string;
            readonly usedAt: components["schemas"]["Instant"] | null;
        };
        readonly PasskeyAssertion: {
            readonly authenticatorData: string;
            readonly clientDataJSON: string;
            readonly id: string;
            readonly signature: string;
        };
        /** @description PublicKeyCredentialRequestOptionsJSON of WebAuthn */
        readonly PasskeyAssertionAsked: {
            readonly allowCredentials: readonly {
                readonly id: string;
                readonly transports: readonly string[];
                /** @enum {string} */
                readonly type: "public-key";
            }[];
            readonly challenge: string;
            readonly rpId: string;
            readonly timeout: number;
            /** @enum {string} */
            readonly userVerification: "required";
        };
        readonly Payee: {
            readonly accountHolder: string | null;
            readonly accountLast4: string | null;
            readonly amount: components["schemas"]["Vnd"];
            readonly answeredOn: components["schemas"]["Day"] | null;
            readonly answerReason: string | null;
            readonly bankName: string | null;
            readonly communeId: components["schemas"]["Uuid"];
            readonly communeName: string | null;
            readonly districtName: string | null;
            readonly groupId: components["schemas"]["Uuid"];
            readonly groupName: string;
            readonly groups: number;
            readonly orderNumber: number;
            /** @enum {string} */
            readonly payeeKind: "person" | "unit";
            readonly payeeName: string;
            readonly reference: string;
            readonly state: components["schemas"]["DisbursementState"];
        };
        readonly PayeeAccount: {
            readonly accountHolder: string | null;
            readonly accountNumber: string | null;
            readonly bankName: string | null;
            readonly basis: ("first-with-register" | "second-person") | null;
            readonly confirmedAt: string | null;
            readonly confirmedBy: components["schemas"]["Uuid"] | null;
            readonly endReason: string | null;
            readonly id: components["schemas"]["Uuid"];
            readonly personId: components["schemas"]["Uuid"];
            readonly proposalReason: string | null;
            readonly proposedAt: string;
            readonly proposedBy: components["schemas"]["Uuid"];
            /** @enum {string} */
            readonly state: "proposed" | "confirmed" | "ended";
            readonly valid: components["schemas"]["Period"];
        };
        readonly PayeeAccountList: {
            readonly items: readonly components["schemas"]["PayeeAccount"][];
        };
        readonly PayeesToExport: {
            readonly order?: number;
            readonly state?: components["schemas"]["DisbursementState"];
        };
        /** @enum {string} */
        readonly PayerLevel: "central" | "province" | "district" | "commune" | "other";
        readonly PaymentCycle: {
            readonly approvalsNeeded: number | null;
            readonly computations: number;
            readonly entitledGroups: number | null;
            readonly fingerprint: string | null;
            readonly id: components["schemas"]["Uuid"];
            /**
             * @description A month’s own cycle, or one that gives what the closed month left out
             * @enum {string}
             */
            readonly kind: "main" | "supplement";
            readonly month: components["schemas"]["Month"];
            readonly number: number;
            readonly openedAt: components["schemas"]["Instant"];
            readonly openedBy: components["schemas"]["Uuid"];
            readonly provinceId: components["schemas"]["Uuid"];
            readonly provisionCode: string;
            readonly provisionId: components["schemas"]["Uuid"];
            readonly run: number;
            /** @enum {string} */
            readonly state: "opened" | "computed" | "submitted" | "approved" | "ordered" | "paid" | "closed";
            readonly submissions: number;
            readonly total: components["schemas"]["Vnd"] | null;
        };
        readonly PaymentCycleList: {
            readonly items: readonly components["schemas"]["PaymentCycle"][];
        };
        readonly PaymentOrder: {
            readonly id: components["schemas"]["Uuid"];
            readonly number: number;
            readonly orderedAt: components["schemas"]["Instant"];
            readonly orderedBy: components["schemas"]["Uuid"];
            readonly payees: number;
            /** @description Orders of other months that go out with it: the bank has one list of all */
            readonly together: readonly components["schemas"]["OrderBeside"][];
            readonly total: components["schemas"]["Vnd"];
        };
        readonly PeopleFound: {
            readonly hasMore: boolean;
            readonly items: readonly components["schemas"]["PersonFound"][];
        };
        readonly Period: {
            readonly from: components["schemas"]["Day"];
            readonly until?: components["schemas"]["Day"];
        };
        readonly Person: {
            readonly birthDate: components["schemas"]["Day"] | null;
            readonly birthYear: number | null;
            readonly erasedAt: string | null;
            readonly fullName: string | null;
            readonly id: components["schemas"]["Uuid"];
            readonly identityNumber: string | null;
            /** @description The number is another person’s as well; see duplicates */
            readonly isIdentityContested: boolean;
            readonly mergedInto: components["schemas"]["Uuid"] | null;
            readonly phone: string | null;
            readonly sex: ("female" | "male") | null;
        };
        readonly PersonCorrected: {
            readonly fields: readonly string[];
        };
        /** @description What is right; what is left out was right already */
        readonly PersonCorrection: {
            readonly birthDate?: components["schemas"]["Day"] | null;
            readonly fullName?: string;
            readonly identityNumber?: string;
            readonly phone?: string | null;
            readonly reason: string;
            readonly sex?: ("female" | "male") | null;
        };
        readonly PersonFound: {
            readonly birthDate: components["schemas"]["Day"] | null;
            readonly birthYear: number | null;
            /**
             * @description Why: the surest first
             * @enum {string}
             */
            readonly by: "identity-number" | "phone" | "whole-name" | "name-begins" | "within-name" | "near-name";
            readonly erasedAt: string | null;
            readonly fullName: string | null;
            readonly id: components["schemas"]["Uuid"];
            readonly identityNumber: string | null;
            /** @description The number is another person’s as well; see duplicates */
            readonly isIdentityContested: boolean;
            readonly mergedInto: components["schemas"]["Uuid"] | null;
            readonly phone: string | null;
            readonly seats: readonly components["schemas"]["Seat"][];
            readonly sex: ("female" | "male") | null;
        };
        readonly PlannedShare: {
            readonly share: number | null;
            /** @description The id of a unit, or the reference of one the plan makes */
            readonly to: string;
        };
        readonly Points: number;
        /** @enum {string} */
        readonly PoolMethod: "share" | "rank-in-block" | "z-score" | "percentile";
        readonly PresenceNoted: {
            /** @enum {string} */
            readonly kind: "arrived" | "left";
            readonly memberId: components["schemas"]["Uuid"];
            readonly substituteId?: components["schemas"]["Uuid"];
        };
        readonly Problem: {
            readonly detail?: string;
            readonly en: string;
            /** @description What a program decides by */
            readonly kind: string;
            readonly status: number;
            /** @description The sentence in the language the client accepts; Vietnamese when it names none */
            readonly title: string;
            readonly type: string;
            readonly vi: string;
        } & {
            readonly [key: string]: unknown;
        };
        readonly ProviderAnswer: {
            readonly code?: string;
            readonly error?: string;
            readonly iss?: string;
            readonly state?: string;
        };
        readonly ProviderLink: {
            readonly link: {
                readonly linkedAt: components["schemas"]["Instant"];
                /** @description Masked */
                readonly subjectEnd: string;
            } | null;
        };
        readonly ProviderStep: {
            readonly next: "signed-in" | "second-step" | "linked";
            readonly ways?: readonly ("code" | "passkey")[];
        };
        readonly Provision: {
            /** @description Number, kind and title of the act */
            readonly act: unknown;
            readonly activatedAt: string | null;
            readonly activatedBy: string | null;
            readonly activatedByName: string | null;
            readonly areaUnitId: string | null;
            /** @description Whom it favours: a group or a unit; null in an unfinished draft */
            readonly beneficiary: unknown;
            readonly code: string;
            readonly document: components["schemas"]["ProvisionDocument"];
            readonly draftedAt: string;
            readonly draftedBy: string;
            readonly draftedByName: string;
            readonly editedAt: string;
            readonly editors: readonly string[];
            readonly id: string;
            readonly inForce: {
                readonly from: string;
                readonly until?: string;
            } | null;
            /** @description What may be done with a version in this state */
            readonly moves: readonly string[];
            readonly paysFrom: string | null;
            readonly paysUntil: string | null;
            readonly replacedBy: string | null;
            readonly revision: number;
            /** @enum {string} */
            readonly state: "draft" | "active" | "superseded" | "withdrawn";
            /** @description Text in both languages; null in an unfinished draft */
            readonly title: unknown;
            readonly version: number;
            readonly withdrawnAt: string | null;
            readonly withdrawnReason: string | null;
        };
        readonly ProvisionActivation: {
            readonly doubts: readonly ({
                readonly code: string;
                readonly en: string;
                readonly pointer: string;
                readonly severity: string;
                readonly vi: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly ends: readonly {
                readonly code: string;
                readonly id: string;
                readonly inForceUntil: string;
                /** @description YYYY-MM */
                readonly paysUntil: string;
                readonly version: number;
            }[];
            readonly examples: readonly {
                readonly expected: unknown;
                readonly got: unknown;
                readonly holds: boolean;
                readonly title: {
                    readonly en?: string;
                    readonly vi: string;
                };
            }[];
            readonly isReady: boolean;
            readonly refusal?: components["schemas"]["ToldRefusal"];
        };
        readonly ProvisionChecked: {
            readonly description: {
                readonly en: readonly string[];
                readonly vi: readonly string[];
            } | null;
            readonly doubts: readonly ({
                readonly code: string;
                readonly en: string;
                readonly pointer: string;
                readonly severity: string;
                readonly vi: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly examples: readonly {
                readonly expected: unknown;
                readonly got: unknown;
                readonly holds: boolean;
                readonly title: {
                    readonly en?: string;
                    readonly vi: string;
                };
            }[];
            readonly isReady: boolean;
        };
        /** @description As provision-schema describes it; a draft may be unfinished, and is then told what it lacks */
        readonly ProvisionDocument: unknown;
        readonly ProvisionDraft: {
            readonly document: components["schemas"]["ProvisionDocument"];
        };
        readonly ProvisionTemplates: {
            readonly items: readonly {
                readonly act: unknown;
                readonly code: string;
                readonly document: components["schemas"]["ProvisionDocument"];
                readonly title: unknown;
            }[];
        };
        readonly PublishedResult: {
            readonly at: components["schemas"]["Instant"];
            readonly by: string;
            readonly decidedOn: components["schemas"]["Day"];
            readonly decisionNumber: string;
            readonly document: components["schemas"]["ResultDocument"];
            readonly drawnRanks: components["schemas"]["DrawnRanks"];
            readonly fingerprint: string;
            readonly method: components["schemas"]["PoolMethod"];
            readonly reason: string | null;
            readonly signerName: string;
            readonly signerPosition: string;
            readonly version: number;
        };
        readonly QuestionMarked: {
            readonly question: string | null;
        };
        readonly RailStation: {
            readonly amount: components["schemas"]["Vnd"] | null;
            readonly at: components["schemas"]["Instant"] | null;
            readonly by: components["schemas"]["Named"] | null;
            readonly count: number | null;
            readonly of: number | null;
            /** @enum {string} */
            readonly state: "done" | "current" | "ahead" | "skipped";
            /** @enum {string} */
            readonly station: "opened" | "reported" | "computed" | "submitted" | "approved" | "ordered" | "paid" | "reconciled" | "closed";
        };
        readonly RecordAcknowledgement: {
            readonly current?: components["schemas"]["KeptSessionVersion"];
            readonly fields?: readonly ("day" | "startsAt" | "contents" | "place" | "people" | "times" | "byAge" | "bySex" | "memberIds" | "helpers" | "note" | "isWithdrawn")[];
            readonly kept?: components["schemas"]["KeptSessionVersion"];
            /** @enum {string} */
            readonly outcome: "accepted" | "already-there" | "conflict" | "refused";
            readonly refusal?: {
                readonly en: string;
                readonly kind: string;
                readonly vi: string;
            } & {
                readonly [key: string]: unknown;
            };
        };
        readonly Recovery: {
            readonly amount: components["schemas"]["Vnd"];
            readonly claimId: components["schemas"]["Uuid"];
            /** @description After the accounts of the year it was paid in were settled: revenue of the budget */
            readonly isLate: boolean;
            readonly keptBackOf: components["schemas"]["Month"] | null;
            /** @enum {string} */
            readonly kind: "returned" | "set-off" | "written-off" | "withdrawn";
            /** @description Of the voucher or the decision */
            readonly number: string;
            readonly on: components["schemas"]["Day"];
        };
        readonly RecoveryDecided: {
            readonly outstanding: components["schemas"]["Vnd"];
            readonly stillNeeded: number;
        };
        readonly RecoveryDecision: {
            readonly amount: components["schemas"]["Vnd"] | null;
            readonly approvals: components["schemas"]["Yeses"];
            readonly claimId: components["schemas"]["Uuid"];
            readonly decision: {
                readonly date: components["schemas"]["Day"];
                readonly number: string;
            };
            readonly id: components["schemas"]["Uuid"];
            readonly isYours: boolean;
            /** @enum {string} */
            readonly kind: "set-off" | "write-off" | "withdrawal";
            readonly outcome: ("confirmed" | "declined") | null;
            readonly proposedBy: components["schemas"]["Uuid"];
            readonly proposedByName: string;
            readonly reason: string;
            readonly terms: {
                readonly from: components["schemas"]["Month"];
                readonly most: components["schemas"]["Vnd"] | null;
                readonly sharePercent: number;
            } | null;
        };
        readonly RecoveryProposed: {
            readonly decisionId: components["schemas"]["Uuid"];
        };
        readonly RecusalNoted: {
            readonly itemId: components["schemas"]["Uuid"];
            readonly memberId: components["schemas"]["Uuid"];
            readonly reason: string;
        };
        /** @enum {string} */
        readonly RegisterDoubt: "person-in-two-groups" | "person-beyond-reach" | "commune-beyond-reach" | "national-id-not-12-digits" | "group-without-leader" | "birth-in-future" | "formula-in-text-cell" | "group-with-two-leaders" | "phone-too-short" | "phone-unreadable" | "birth-unreadable" | "account-shape" | "missing-name" | "unknown-role" | "unknown-commune" | "duplicate-row" | "identity-number-shared" | "missing-role" | "error-value" | "old-font" | "broken-letters" | "code-page-guessed" | "birth-turned" | "row-struck" | "near-group" | "surname-alone" | "title-in-name" | "name-cut" | "row-hidden" | "left-in-note" | "titles-removed" | "column-unused" | "column-as-remembered" | "read-as-remembered" | "birth-unlikely" | "same-name-and-birth" | "same-name-and-phone" | "phone-shared" | "account-shared" | "decision-shared" | "account-without-bank" | "sex-unreadable" | "banks-not-found" | "roles-not-found" | "small-group" | "group-unnamed" | "total-mismatch" | "hidden-sheet";
        /** @enum {string} */
        readonly RegisterField: "fullName" | "familyName" | "birth" | "birthDay" | "birthMonth" | "birthYear" | "birthMale" | "birthFemale" | "sex" | "sexMale" | "sexFemale" | "role" | "isLeader" | "isDeputy" | "isMember" | "leaderName" | "deputyName" | "memberNames" | "position" | "phone" | "identity" | "account" | "bank" | "accountHolder" | "commune" | "communeCode" | "district" | "group" | "hamlet" | "decision" | "decisionDate" | "ordinal" | "note" | "ignored";
        readonly RegistersToRead: {
            /** @description YYYY-MM-DD */
            readonly asOf?: string;
            readonly files: readonly string[];
        };
        readonly RememberedWord: {
            readonly becomes: string;
            /** @enum {string|null} */
            readonly field: "fullName" | "familyName" | "birth" | "birthDay" | "birthMonth" | "birthYear" | "birthMale" | "birthFemale" | "sex" | "sexMale" | "sexFemale" | "role" | "isLeader" | "isDeputy" | "isMember" | "leaderName" | "deputyName" | "memberNames" | "position" | "phone" | "identity" | "account" | "bank" | "accountHolder" | "commune" | "communeCode" | "district" | "group" | "hamlet" | "decision" | "decisionDate" | "ordinal" | "note" | "ignored" | null;
            readonly id: components["schemas"]["Uuid"];
            /** @enum {string} */
            readonly kind: "heading" | "value" | "columns";
            readonly savedAt: string;
            readonly written: string;
        };
        readonly Reorganisation: {
            readonly appliedAt: components["schemas"]["Instant"];
            readonly appliedBy: components["schemas"]["Uuid"];
            readonly basis: string;
            readonly id: components["schemas"]["Uuid"];
            readonly impacts: readonly components["schemas"]["ReorganisationImpact"][];
            readonly on: components["schemas"]["Day"];
            readonly plan: components["schemas"]["ReorganisationPlan"];
            readonly title: string;
        };
        readonly ReorganisationImpact: {
            readonly count: number;
            readonly kind: string;
            readonly sample: readonly string[];
        };
        readonly ReorganisationList: {
            readonly items: readonly components["schemas"]["Reorganisation"][];
        };
        readonly ReorganisationPlan: {
            /** @description The act, with number and date */
            readonly basis: string;
            readonly changes: readonly ({
                /** @enum {string} */
                readonly change: "amend";
                readonly code?: string;
                readonly kind?: components["schemas"]["UnitKind"];
                readonly name?: string;
                /** @description The id of a unit, or the reference of one the plan makes */
                readonly parent?: string;
                readonly unitId: components["schemas"]["Uuid"];
            } | {
                /** @enum {string} */
                readonly change: "establish";
                readonly code?: string;
                readonly kind: components["schemas"]["UnitKind"];
                readonly level: components["schemas"]["UnitLevel"];
                readonly name: string;
                /** @description The id of a unit, or the reference of one the plan makes */
                readonly parent?: string;
                /** @description The id of a unit, or the reference of one the plan makes */
                readonly ref: string;
            } | {
                /** @enum {string} */
                readonly change: "end";
                readonly into: readonly components["schemas"]["PlannedShare"][];
                readonly unitId: components["schemas"]["Uuid"];
            } | {
                /** @enum {string} */
                readonly change: "transfer";
                readonly parts: readonly components["schemas"]["PlannedShare"][];
                readonly unitId: components["schemas"]["Uuid"];
            } | {
                /** @enum {string} */
                readonly change: "abolish";
                readonly unitId: components["schemas"]["Uuid"];
            })[];
            readonly on: components["schemas"]["Day"];
            readonly title: string;
        };
        readonly ReorganisationPreview: {
            readonly changed: readonly components["schemas"]["UnitName"][];
            readonly ended: readonly {
                readonly into: readonly {
                    readonly share: number | null;
                    /** @description The id of a unit, or the reference of one the plan makes */
                    readonly to: string;
                    readonly unit: components["schemas"]["UnitName"] | null;
                }[];
                readonly level: components["schemas"]["UnitLevel"];
                readonly unit: components["schemas"]["UnitName"];
            }[];
            readonly hamletsFollowing: number;
            readonly hamletsGone: readonly components["schemas"]["UnitName"][];
            /** @description Their commune is divided and the plan does not say where they go; the parent is the one they are recorded under */
            readonly hamletsUnplaced: readonly {
                readonly code: string | null;
                /** @description As a paper writes it: Phường Trảng Dài */
                readonly fullName: string;
                readonly id: components["schemas"]["Uuid"];
                readonly kind: components["schemas"]["UnitKind"];
                /** @description Without its kind */
                readonly name: string;
                readonly parent: components["schemas"]["UnitName"] | null;
            }[];
            readonly impacts: readonly components["schemas"]["ReorganisationImpact"][];
            readonly on: components["schemas"]["Day"];
        };
        readonly ReorganisationReview: {
            readonly id: components["schemas"]["Uuid"];
            readonly kind: components["schemas"]["ReviewKind"];
            readonly label: string;
            readonly reorganisationId: components["schemas"]["Uuid"];
            /**
             * Format: uuid
             * @description The role, or the hamlet
             */
            readonly subjectId: string;
            readonly unitId: components["schemas"]["Uuid"];
        };
        readonly ReportConfirmation: {
            readonly communeId: components["schemas"]["Uuid"];
            readonly communeName: string;
            readonly confirmedAt: components["schemas"]["Instant"] | null;
            readonly confirmedBy: components["schemas"]["Uuid"] | null;
            readonly groupId: components["schemas"]["Uuid"];
            readonly groupName: string;
            readonly people: number | null;
            readonly reason: string | null;
            readonly sessions: number | null;
            readonly state: ("approved" | "returned") | null;
        };
        readonly ReportProgress: {
            readonly approved: number;
            readonly communes: number;
            readonly communesDone: number;
            readonly groups: number;
            readonly returned: number;
        };
        /** @description Either the groups, or a commune: all of its groups nobody has spoken of yet */
        readonly ReportsToConfirm: {
            readonly communeId?: components["schemas"]["Uuid"];
            readonly groupIds?: readonly components["schemas"]["Uuid"][];
            readonly reason?: string;
            /** @enum {string} */
            readonly state: "approved" | "returned";
        };
        readonly RequestConfirmed: {
            readonly id: components["schemas"]["Uuid"];
            readonly passwordHalf: string | null;
        };
        readonly ResultAsShown: {
            readonly shown: components["schemas"]["ShownResult"];
        };
        readonly ResultDifference: {
            readonly from: number;
            readonly movements: readonly {
                readonly after: {
                    readonly points: number | null;
                    readonly rank: number | null;
                };
                readonly before: {
                    readonly points: number | null;
                    readonly rank: number | null;
                };
                readonly name: string;
                /** @enum {string} */
                readonly paid: "gained" | "lost" | "same";
                readonly unitId: components["schemas"]["Uuid"];
            }[];
            readonly scores: readonly {
                readonly after: (number | "not-applicable") | null;
                readonly appeal: {
                    readonly appealId: components["schemas"]["Uuid"];
                    readonly councilDecisionId: components["schemas"]["Uuid"] | null;
                    readonly decidedAt: components["schemas"]["Instant"];
                } | null;
                readonly before: (number | "not-applicable") | null;
                readonly criterion: string;
                readonly name: string;
                readonly title: {
                    readonly en?: string;
                    readonly vi: string;
                };
                readonly unitId: components["schemas"]["Uuid"];
            }[];
            readonly to: number;
        };
        readonly ResultDocument: unknown;
        readonly ResultPublication: {
            readonly at: components["schemas"]["Instant"];
            readonly by: string;
            readonly decidedOn: components["schemas"]["Day"];
            readonly decisionNumber: string;
            readonly fingerprint: string;
            readonly method: components["schemas"]["PoolMethod"];
            readonly reason: string | null;
            readonly signerName: string;
            readonly signerPosition: string;
            readonly version: number;
        };
        readonly ResultPublishing: {
            readonly decidedOn: components["schemas"]["Day"];
            readonly decisionNumber: string;
            readonly fingerprint: string;
            readonly reason?: string;
            readonly signerName: string;
            readonly signerPosition: string;
        };
        readonly ResultVersion: {
            readonly version: number;
        };
        readonly Retention: {
            readonly due: readonly components["schemas"]["RetentionDue"][];
            readonly toCome: readonly components["schemas"]["RetentionRule"][];
        };
        readonly RetentionDue: {
            readonly basis: string;
            readonly count: number;
            readonly endedBefore: components["schemas"]["Day"];
            readonly from: components["schemas"]["Day"];
            readonly keepMonths: number;
            readonly kind: components["schemas"]["RetentionKind"];
            readonly kindText: components["schemas"]["BilingualText"];
        };
        /** @description The number that was shown; another one is refused */
        readonly RetentionErasure: {
            readonly count: number;
            readonly kind: components["schemas"]["RetentionKind"];
            readonly reason: string;
        };
        /** @enum {string} */
        readonly RetentionKind: "register-content" | "former-members" | "ended-accounts" | "answered-requests";
        readonly RetentionRule: {
            readonly basis: string;
            readonly from: components["schemas"]["Day"];
            readonly keepMonths: number;
            readonly kind: components["schemas"]["RetentionKind"];
            readonly kindText: components["schemas"]["BilingualText"];
        };
        /** @enum {string} */
        readonly ReviewKind: "role-carried" | "role-without-unit" | "hamlet-unplaced";
        /** @enum {unknown} */
        readonly Role: "group-leader" | "group-member" | "commune-officer" | "district-officer" | "dx-officer" | "dx-lead" | "finance-officer" | "finance-lead" | "appraiser" | "council-member" | "unit-contact" | "delegate" | "auditor" | "administrator";
        readonly RoleGrant: {
            readonly from: components["schemas"]["Day"];
            readonly role: components["schemas"]["Role"];
            readonly unitId: components["schemas"]["Uuid"];
            readonly until?: components["schemas"]["Day"];
        };
        readonly RoundAppeals: {
            readonly appeals: readonly components["schemas"]["ShownAppeal"][];
            readonly isWindowOpen: boolean;
            readonly round: components["schemas"]["AssessmentRound"];
            readonly window: {
                readonly firstDay: components["schemas"]["Day"];
                readonly lastDay: components["schemas"]["Day"];
            } | null;
        };
        readonly RoundCalendar: {
            readonly reason?: string;
            readonly stages: readonly components["schemas"]["RoundStage"][];
        };
        readonly RoundClosing: {
            /** @description Units that have not submitted, as it was seen */
            readonly unsubmitted?: number;
        };
        readonly RoundExemption: {
            readonly criterion: string;
            readonly isLifted?: boolean;
            readonly reason: string;
            readonly unitId: components["schemas"]["Uuid"];
        };
        readonly RoundExtension: {
            readonly criterion: string;
            readonly reason: string;
            readonly unitId: components["schemas"]["Uuid"];
            readonly until: components["schemas"]["Day"];
        };
        readonly RoundInvitations: {
            readonly units: readonly {
                readonly block: string;
                readonly treeId: components["schemas"]["Uuid"];
                readonly unitId: components["schemas"]["Uuid"];
            }[];
        };
        /** @enum {string} */
        readonly RoundMove: "plan" | "invite" | "set-calendar" | "exempt" | "open" | "extend" | "close-answers" | "answer" | "submit" | "take-back" | "set-appraisers" | "assign" | "appraise" | "return" | "explain" | "end-explanation" | "conclude-appraisal" | "convene" | "vote" | "draw-up" | "publish" | "appeal" | "correct" | "close";
        readonly RoundOverview: {
            readonly events: readonly {
                readonly at: components["schemas"]["Instant"];
                readonly by: string;
                readonly detail: unknown;
                readonly id: components["schemas"]["Uuid"];
                readonly kind: string;
                readonly reason: string | null;
                readonly unitId: components["schemas"]["Uuid"] | null;
            }[];
            readonly exemptions: readonly {
                readonly criterion: string;
                readonly reason: string;
                readonly unitId: components["schemas"]["Uuid"];
            }[];
            readonly extensions: readonly {
                readonly criterion: string;
                readonly reason: string;
                readonly unitId: components["schemas"]["Uuid"];
                readonly until: components["schemas"]["Day"];
            }[];
            readonly moves: readonly components["schemas"]["RoundMove"][];
            readonly readiness: readonly {
                readonly code: string;
                readonly isMet: boolean;
                readonly lacking: number;
                readonly text: components["schemas"]["BilingualText"];
                /** @enum {string} */
                readonly weight: "needed" | "advised";
            }[];
            readonly round: components["schemas"]["AssessmentRound"];
            readonly trees: readonly {
                readonly code: string;
                readonly id: components["schemas"]["Uuid"];
                readonly title: {
                    readonly en?: string;
                    readonly vi: string;
                };
                readonly version: number;
            }[];
            readonly units: readonly components["schemas"]["UnitStanding"][];
        };
        readonly RoundPlan: {
            readonly code: string;
            readonly stages: readonly components["schemas"]["RoundStage"][];
            readonly title: string;
            readonly year: number;
        };
        readonly RoundResultOverview: {
            readonly checklist: readonly {
                readonly code: string;
                readonly isMet: boolean;
                readonly text: components["schemas"]["BilingualText"];
            }[];
            readonly current: {
                readonly fingerprint: string;
                readonly questions: readonly {
                    readonly isBlocking: boolean;
                    readonly kind: string;
                    readonly text: components["schemas"]["BilingualText"];
                }[];
            } | null;
            readonly draft: {
                readonly at: components["schemas"]["Instant"];
                readonly byName: string;
                readonly fingerprint: string;
                readonly isCurrent: boolean;
            } | null;
            readonly hidden: ("not-published" | "method-first") | null;
            readonly moves: readonly components["schemas"]["RoundMove"][];
            readonly round: components["schemas"]["AssessmentRound"];
            readonly versions: readonly components["schemas"]["ResultPublication"][];
        };
        readonly RoundStage: {
            readonly firstDay: components["schemas"]["Day"];
            readonly lastDay: components["schemas"]["Day"];
            readonly stage: components["schemas"]["StageName"];
        };
        /** @enum {string} */
        readonly RoundState: "planned" | "answering" | "appraising" | "deliberating" | "published" | "closed";
        /** @enum {string} */
        readonly RoundUnitState: "invited" | "submitted" | "returned" | "explained";
        readonly RowsToCorrect: {
            readonly becomes: string;
            /** @enum {string} */
            readonly field: "commune" | "group" | "fullName" | "role" | "birth" | "phone" | "identity" | "account" | "bank" | "position" | "note";
            readonly remember: boolean;
            readonly rowIds: readonly components["schemas"]["Uuid"][];
        };
        readonly RowsToPutAside: {
            readonly reason: string;
            readonly rowIds: readonly components["schemas"]["Uuid"][];
        };
        readonly SavedView: {
            readonly id: components["schemas"]["Uuid"];
            readonly name: string;
            readonly place: string;
            readonly query: string;
        };
        readonly SavedViewList: {
            readonly items: readonly components["schemas"]["SavedView"][];
        };
        readonly ScoreAppeal: {
            readonly at: components["schemas"]["Instant"];
            readonly byName: string;
            readonly criterion: string;
            readonly decision: {
                readonly at: components["schemas"]["Instant"];
                readonly by: string;
                readonly councilDecisionId: components["schemas"]["Uuid"] | null;
                readonly entry: unknown;
                readonly isUpheld: boolean;
                readonly reason: string;
            } | null;
            readonly evidenceIds: readonly components["schemas"]["Uuid"][];
            readonly grounds: string;
            readonly id: components["schemas"]["Uuid"];
            readonly unitId: components["schemas"]["Uuid"];
            readonly version: number;
            readonly withdrawal: {
                readonly at: components["schemas"]["Instant"];
                readonly by: string;
                readonly reason: string;
            } | null;
        };
        readonly ScoreHistory: {
            readonly items: readonly components["schemas"]["ScoreStep"][];
        };
        readonly ScoreStep: {
            readonly at: components["schemas"]["Instant"];
            readonly by: string | null;
            /** @enum {string} */
            readonly kind: "answered" | "judged" | "asked" | "settled" | "council" | "appealed" | "upheld" | "dismissed" | "withdrawn";
            readonly points: number | null;
            readonly reason: string | null;
        };
        readonly Seat: {
            readonly communeName: string;
            readonly from: components["schemas"]["Day"];
            readonly groupId: components["schemas"]["Uuid"];
            readonly groupName: string;
            readonly membershipId: components["schemas"]["Uuid"];
            readonly role: components["schemas"]["MemberRole"];
            readonly until: components["schemas"]["Day"] | null;
        };
        readonly SeatList: {
            readonly items: readonly components["schemas"]["Seat"][];
        };
        readonly SecondSteps: {
            readonly hasCode: boolean;
            readonly passkeys: readonly components["schemas"]["Passkey"][];
        };
        readonly SecretBallot: {
            readonly choice: string;
            /** @description Made by the voter by chance, and kept by nobody else */
            readonly receipt: string;
        };
        readonly SelfAssessmentSheet: {
            readonly atStake: components["schemas"]["Points"];
            readonly branches: readonly {
                readonly code: string;
                readonly score: components["schemas"]["CriterionScore"];
            }[];
            readonly known: readonly {
                readonly code: components["schemas"]["KnownFigureCode"];
                readonly from: components["schemas"]["Day"];
                readonly until: components["schemas"]["Day"];
                readonly value: number;
            }[];
            readonly lastDay: components["schemas"]["Day"] | null;
            readonly lines: readonly components["schemas"]["SheetLine"][];
            readonly maySubmit: boolean;
            readonly mayTakeBack: boolean;
            readonly missing: readonly string[];
            readonly round: components["schemas"]["AssessmentRound"];
            readonly submission: {
                readonly at: components["schemas"]["Instant"];
                readonly by: string;
                readonly headName: string;
                readonly headPosition: string;
                readonly missing: number;
                readonly number: number;
            } | null;
            readonly total: components["schemas"]["CriterionScore"] | null;
            readonly tree: components["schemas"]["CriteriaTreeInForce"];
            readonly undecided: readonly string[];
            readonly unit: {
                readonly block: string;
                readonly name: string;
                readonly state: components["schemas"]["RoundUnitState"];
                readonly treeId: components["schemas"]["Uuid"];
                readonly unitId: components["schemas"]["Uuid"];
            };
        };
        readonly SentOut: {
            /** @description The provider's page, to which the browser goes */
            readonly url: string;
        };
        /** @description What is not known is null or absent, which is not zero */
        readonly SessionContent: {
            readonly byAge: {
                readonly "18-35"?: number;
                readonly "36-60"?: number;
                readonly "over-60"?: number;
                readonly "under-18"?: number;
            } | null;
            readonly bySex: {
                readonly men?: number;
                readonly women?: number;
            } | null;
            readonly contents: readonly ("online-public-services" | "online-shopping" | "online-payment" | "self-protection" | "local-platforms" | "vneid" | "health-record" | "digital-signature" | "social-security" | "digital-literacy" | "other")[];
            readonly day: components["schemas"]["Day"];
            readonly helpers: number | null;
            /** @description Recorded by mistake: it counts no more */
            readonly isWithdrawn: boolean;
            readonly memberIds: readonly components["schemas"]["Uuid"][];
            readonly note: string | null;
            readonly people: number | null;
            readonly place: string;
            readonly startsAt: string | null;
            readonly times: number | null;
        };
        /** @description What an order keeps back of one sum for what is claimed from its payee */
        readonly SetOffLine: {
            readonly communeName: string;
            readonly due: components["schemas"]["Vnd"];
            readonly groupId: components["schemas"]["Uuid"];
            readonly groupName: string;
            readonly outstanding: components["schemas"]["Vnd"];
            readonly payeeName: string;
            readonly setOff: components["schemas"]["Vnd"];
            readonly transferred: components["schemas"]["Vnd"];
        };
        readonly SettledCycle: {
            readonly awaited: {
                readonly amount: components["schemas"]["Vnd"];
                readonly payees: number;
            };
            /** @description Paid over or once more: claimed back */
            readonly claimed: {
                readonly amount: components["schemas"]["Vnd"];
                readonly count: number;
            };
            readonly cycle: components["schemas"]["PaymentCycle"];
            /** @description Paid into another account: held until two people decide */
            readonly elsewhere: {
                readonly amount: components["schemas"]["Vnd"];
                readonly count: number;
            };
            /** @description Claimed, and given back */
            readonly givenBack: {
                readonly amount: components["schemas"]["Vnd"];
                readonly count: number;
            };
            /** @description Of what is paid: sums of which only so much came; the rest is owed again */
            readonly partly: {
                readonly amount: components["schemas"]["Vnd"];
                readonly count: number;
                readonly rest: components["schemas"]["Vnd"];
            };
            readonly rejected: components["schemas"]["CountAndAmount"];
            /** @description Lines whose payment was answered alike by an earlier list; not booked again. */
            readonly repeated: number;
            readonly returned: components["schemas"]["CountAndAmount"];
            readonly settled: components["schemas"]["CountAndAmount"];
            readonly settlementId: components["schemas"]["Uuid"];
        };
        readonly Settlement: {
            readonly fileName: string;
            readonly id: components["schemas"]["Uuid"];
            readonly rejectedAmount: components["schemas"]["Vnd"];
            readonly rejectedCount: number;
            readonly returnedAmount: components["schemas"]["Vnd"];
            readonly returnedCount: number;
            readonly settledAmount: components["schemas"]["Vnd"];
            readonly settledCount: number;
            readonly sha256: string;
            readonly takenAt: components["schemas"]["Instant"];
            readonly takenBy: components["schemas"]["Uuid"];
        };
        readonly SettlementPreview: {
            readonly awaited: {
                readonly amount: components["schemas"]["Vnd"];
                readonly payees: number;
            };
            /** @description Paid over or once more: claimed back */
            readonly claimed: {
                readonly amount: components["schemas"]["Vnd"];
                readonly count: number;
            };
            readonly columns: {
                readonly account?: number;
                readonly amount?: number;
                readonly bankNumber?: number;
                readonly on?: number;
                readonly outcome?: number;
                readonly reason?: number;
                readonly reference?: number;
            };
            /** @description Paid into another account: held until two people decide */
            readonly elsewhere: {
                readonly amount: components["schemas"]["Vnd"];
                readonly count: number;
            };
            /** @description Claimed, and given back */
            readonly givenBack: {
                readonly amount: components["schemas"]["Vnd"];
                readonly count: number;
            };
            /** @description What is unusual about its days: it is taken only with a reason */
            readonly guards: readonly components["schemas"]["TimeGuard"][];
            readonly headings: readonly string[];
            /** @description Whether it was read as somebody said of an earlier list with the same headings */
            readonly isKept: boolean;
            readonly missing: readonly ("reference" | "amount" | "outcome")[];
            /** @description Of what is paid: sums of which only so much came; the rest is owed again */
            readonly partly: {
                readonly amount: components["schemas"]["Vnd"];
                readonly count: number;
                readonly rest: components["schemas"]["Vnd"];
            };
            /** @description Payments the bank has no answer for yet */
            readonly pending: number;
            readonly refused: readonly {
                readonly kind: string;
                readonly reference: string;
                readonly row: number;
                readonly text: components["schemas"]["BilingualText"];
            }[];
            /** @description How many rows are refused; `refused` tells the first of them */
            readonly refusedCount: number;
            readonly rejected: components["schemas"]["CountAndAmount"];
            /** @description Lines whose payment was answered alike by an earlier list; not booked again. */
            readonly repeated: number;
            readonly returned: components["schemas"]["CountAndAmount"];
            readonly settled: components["schemas"]["CountAndAmount"];
            readonly words: readonly {
                /** @enum {string} */
                readonly outcome?: "settled" | "rejected" | "pending";
                readonly rows: number;
                readonly word: string;
                readonly written: string;
            }[];
        };
        /** @enum {string} */
        readonly Severity: "error" | "warning";
        readonly SharedAccount: {
            /** @description Bank, masked number and holder */
            readonly account: string;
            /** @description Of the number and exactly these lines: what a confirmation names */
            readonly key: string;
            readonly lines: readonly components["schemas"]["SharingLine"][];
        };
        readonly ShareToMove: {
            readonly amount: components["schemas"]["Vnd"];
            readonly fromYear: number;
            readonly lines: readonly {
                readonly id: components["schemas"]["Uuid"];
                readonly left: components["schemas"]["Vnd"];
                readonly name: string;
                readonly source: string;
            }[];
            readonly payer: string;
            readonly toYear: number;
            readonly unitId: components["schemas"]["Uuid"];
            readonly unitName: string;
        };
        readonly SharingLine: {
            readonly amount: components["schemas"]["Vnd"];
            readonly communeId: components["schemas"]["Uuid"];
            readonly communeName: string;
            readonly entitlementId: components["schemas"]["Uuid"];
            readonly groupId: components["schemas"]["Uuid"];
            readonly groupName: string;
            /** @description Whether the order adds it; otherwise it is on its way or paid */
            readonly isAdded: boolean;
            readonly payeeId: components["schemas"]["Uuid"];
            readonly payeeName: string;
        };
        readonly SheetConstants: {
            readonly commune?: string;
            readonly communeCode?: string;
            readonly group?: string;
        };
        readonly SheetLine: {
            readonly before: {
                readonly maximum: components["schemas"]["Points"];
                readonly points: components["schemas"]["Points"] | null;
            } | null;
            readonly code: string;
            readonly entry: components["schemas"]["AnswerField"] | null;
            readonly evidence: readonly components["schemas"]["NamedEvidence"][];
            readonly exempted: string | null;
            readonly explanation: components["schemas"]["AnswerField"] | null;
            readonly lastDay: components["schemas"]["Day"] | null;
            readonly mayAnswer: boolean;
            readonly request: {
                readonly at: components["schemas"]["Instant"];
                readonly by: string;
                readonly question: string;
            } | null;
            readonly score: components["schemas"]["CriterionScore"] | null;
        };
        readonly SheetMapping: {
            readonly columns: {
                readonly [key: string]: components["schemas"]["RegisterField"];
            };
            readonly constants: components["schemas"]["SheetConstants"];
            readonly headingRow: number;
            readonly keep: boolean;
            readonly signature: string;
        };
        readonly SheetSubmission: {
            readonly headName: string;
            readonly headPosition: string;
            /** @description Criteria without an answer, as it was seen */
            readonly missing: number;
        };
        readonly SheetSubmitted: {
            readonly missing: number;
            readonly number: number;
        };
        readonly ShownAppeal: {
            readonly at: components["schemas"]["Instant"];
            readonly byName: string;
            readonly councilUpholds: boolean | null;
            readonly criterion: string;
            readonly decision: {
                readonly at: components["schemas"]["Instant"];
                readonly by: string;
                readonly councilDecisionId: components["schemas"]["Uuid"] | null;
                readonly entry: unknown;
                readonly isUpheld: boolean;
                readonly reason: string;
            } | null;
            readonly evidenceIds: readonly components["schemas"]["Uuid"][];
            readonly grounds: string;
            readonly id: components["schemas"]["Uuid"];
            readonly mayDecide: boolean;
            readonly mayWithdraw: boolean;
            readonly unitId: components["schemas"]["Uuid"];
            readonly unitName: string;
            readonly version: number;
            readonly waitsFor: components["schemas"]["AppealWaits"] | null;
            readonly withdrawal: {
                readonly at: components["schemas"]["Instant"];
                readonly by: string;
                readonly reason: string;
            } | null;
        };
        readonly ShownResult: unknown;
        readonly SignInStep: {
            readonly next: "signed-in" | "second-step";
            /** @description With what the second step can be made */
            readonly ways?: readonly ("code" | "passkey")[];
        };
        readonly SittingCall: {
            readonly councilId: components["schemas"]["Uuid"];
            readonly lastsMinutes: number;
            readonly place: string;
            readonly startsAt: components["schemas"]["Instant"];
        };
        readonly SittingScreen: {
            readonly council: string;
            readonly items: readonly {
                readonly id: components["schemas"]["Uuid"];
                readonly position: number;
                readonly state: components["schemas"]["AgendaItemState"];
                readonly title: string;
            }[];
            readonly motion: {
                readonly isQuorate: boolean;
                readonly isSecret: boolean;
                readonly needed: number;
                readonly options: readonly string[];
                readonly present: number;
                readonly recused: number;
                readonly seats: number;
                readonly tally: components["schemas"]["MotionTally"] | null;
                readonly title: string;
                readonly voted: number;
            } | null;
            readonly number: number;
            readonly present: number;
            readonly round: string;
            readonly seats: number;
            readonly state: components["schemas"]["SittingState"];
        };
        /** @enum {string} */
        readonly SittingState: "called" | "opened" | "closed";
        readonly SittingView: {
            readonly attendance: readonly {
                readonly at: components["schemas"]["Instant"];
                readonly by: string;
                /** @enum {string} */
                readonly kind: "arrived" | "left";
                readonly memberId: components["schemas"]["Uuid"];
                readonly substituteId: components["schemas"]["Uuid"] | null;
            }[];
            readonly council: components["schemas"]["Council"];
            readonly hasMethod: boolean;
            readonly items: readonly components["schemas"]["AgendaItem"][];
            readonly mayConvene: boolean;
            readonly motions: readonly components["schemas"]["CouncilMotion"][];
            readonly ownSeatId: components["schemas"]["Uuid"] | null;
            readonly quorums: readonly {
                readonly isQuorate: boolean;
                readonly itemId: components["schemas"]["Uuid"];
                readonly needed: number;
                readonly present: number;
            }[];
            readonly recusals: readonly {
                readonly isFound: boolean;
                readonly itemId: components["schemas"]["Uuid"];
                readonly memberId: components["schemas"]["Uuid"];
                readonly reason: string;
            }[];
            readonly round: components["schemas"]["AssessmentRound"];
            readonly seats: readonly components["schemas"]["CouncilSeat"][];
            readonly sitting: components["schemas"]["CouncilSitting"];
            readonly units: readonly components["schemas"]["Named"][];
        };
        /** @enum {string} */
        readonly StageName: "self-assessment" | "appraisal" | "explanation" | "council" | "publication" | "appeal";
        readonly StartedImport: {
            readonly id: components["schemas"]["Uuid"];
            readonly jobId: components["schemas"]["Uuid"] | null;
        };
        readonly StillNeeded: {
            readonly stillNeeded: number;
        };
        readonly SumOnHold: {
            readonly amount: components["schemas"]["Vnd"];
            /** @enum {string} */
            readonly by: "payee" | "group" | "commune" | "provision" | "month";
            readonly holdId: components["schemas"]["Uuid"];
            /** @description Of the payee, group or commune; empty for a provision */
            readonly name: string;
            readonly payees: number;
            readonly reason: string;
            readonly text: components["schemas"]["BilingualText"];
            readonly until: components["schemas"]["Day"] | null;
        };
        readonly TableNote: {
            readonly code: string;
            readonly en: string;
            readonly place: string;
            readonly vi: string;
        };
        readonly Task: {
            readonly count: number;
            readonly dueOn: components["schemas"]["Day"] | null;
            readonly en: string;
            readonly href: string;
            readonly id: string;
            /** @description Where in the menu the work is done */
            readonly kind: string;
            /** @enum {string} */
            readonly urgency: "late" | "soon" | "calm";
            readonly vi: string;
        };
        readonly TaskPage: {
            readonly items: readonly components["schemas"]["Task"][];
            readonly nextCursor: string | null;
            readonly total: number;
        };
        readonly Threshold: {
            readonly act: components["schemas"]["ThresholdAct"];
            readonly actText: components["schemas"]["BilingualText"];
            readonly approvers: number;
            readonly atLeast: components["schemas"]["Vnd"];
            readonly decidedBy: components["schemas"]["Uuid"] | null;
            readonly decidedByName: string | null;
            readonly decision: {
                readonly date: components["schemas"]["Day"];
                readonly number: string;
            };
            readonly from: components["schemas"]["Day"];
            readonly id: components["schemas"]["Uuid"];
            /** @description Somebody else decides it */
            readonly isYours: boolean;
            readonly outcome: ("confirmed" | "declined") | null;
            readonly outcomeReason: string | null;
            readonly proposedAt: components["schemas"]["Instant"];
            readonly proposedBy: components["schemas"]["Uuid"];
            readonly proposedByName: string;
            readonly reason: string;
            /** @enum {string} */
            readonly state: "proposed" | "declined" | "ahead" | "standing" | "over";
            readonly stateText: components["schemas"]["BilingualText"];
        };
        /** @enum {string} */
        readonly ThresholdAct: "approval" | "order" | "ending" | "give-up" | "set-off";
        readonly ThresholdProposed: {
            readonly thresholdId: components["schemas"]["Uuid"];
        };
        readonly Thresholds: {
            readonly items: readonly components["schemas"]["Threshold"][];
        };
        readonly TimeGuard: {
            readonly kind: string;
            readonly text: components["schemas"]["BilingualText"];
        };
        readonly TimeGuards: {
            /** @description Of what the reader may do now: what is unusual about its time, so that it needs a reason */
            readonly asked: readonly {
                readonly act: components["schemas"]["GuardedAct"];
                readonly kind: string;
                readonly text: components["schemas"]["BilingualText"];
            }[];
            /** @description What was done at an unusual time, and why */
            readonly given: readonly components["schemas"]["GivenTimeGuard"][];
        };
        readonly ToldRefusal: {
            readonly en: string;
            readonly kind: string;
            readonly vi: string;
        } & {
            readonly [key: string]: unknown;
        };
        readonly Trial: {
            readonly facts: components["schemas"]["GroupFacts"];
            /** @description YYYY-MM */
            readonly month: string;
            readonly provision?: components["schemas"]["ProvisionDocument"];
            readonly provisionId?: components["schemas"]["Uuid"];
        };
        readonly TwoFactorEnrolment: {
            readonly backupCodes: readonly string[];
            readonly uri: string;
        };
        readonly Unit: {
            /** @description The act it rests on */
            readonly basis: string;
            readonly code: string | null;
            readonly from: components["schemas"]["Day"];
            /** @description As a paper writes it: Phường Trảng Dài */
            readonly fullName: string;
            readonly id: components["schemas"]["Uuid"];
            readonly kind: components["schemas"]["UnitKind"];
            readonly level: components["schemas"]["UnitLevel"];
            /** @description Without its kind */
            readonly name: string;
            readonly parent: components["schemas"]["UnitName"] | null;
            /** @description Where it is found today, under the lens `today` */
            readonly today?: readonly components["schemas"]["NamedShare"][];
            readonly until: components["schemas"]["Day"] | null;
        };
        readonly UnitAccount: {
            readonly bank: string;
            readonly holder: string;
            readonly id: components["schemas"]["Uuid"];
            /** @description Whether the reader entered it: somebody else confirms it */
            readonly isYours: boolean;
            readonly number: string;
            readonly outcome: ("confirmed" | "declined") | null;
            readonly unitId: components["schemas"]["Uuid"];
        };
        readonly UnitDetail: {
            readonly above: readonly components["schemas"]["UnitName"][];
            /** @description The act it rests on */
            readonly basis: string;
            readonly became: readonly components["schemas"]["LineageLine"][];
            readonly cameFrom: readonly components["schemas"]["LineageLine"][];
            readonly code: string | null;
            /** @description Units of other provinces that went into it; they were never ours */
            readonly external: readonly {
                readonly code: string;
                readonly districtName: string;
                readonly name: string;
                readonly on: components["schemas"]["Day"];
                readonly provinceName: string;
            }[];
            readonly from: components["schemas"]["Day"];
            /** @description As a paper writes it: Phường Trảng Dài */
            readonly fullName: string;
            readonly history: readonly {
                /** @description The act it rests on */
                readonly basis: string;
                readonly code: string | null;
                readonly from: components["schemas"]["Day"];
                /** @description As a paper writes it: Phường Trảng Dài */
                readonly fullName: string;
                readonly id: components["schemas"]["Uuid"];
                readonly kind: components["schemas"]["UnitKind"];
                readonly level: components["schemas"]["UnitLevel"];
                /** @description Without its kind */
                readonly name: string;
                readonly until: components["schemas"]["Day"] | null;
            }[];
            readonly id: components["schemas"]["Uuid"];
            readonly kind: components["schemas"]["UnitKind"];
            readonly level: components["schemas"]["UnitLevel"];
            /** @description Without its kind */
            readonly name: string;
            readonly parent: components["schemas"]["UnitName"] | null;
            /** @description Where it is found today, under the lens `today` */
            readonly today?: readonly components["schemas"]["NamedShare"][];
            readonly until: components["schemas"]["Day"] | null;
        };
        /** @enum {string} */
        readonly UnitKind: "tinh" | "thanh-pho" | "so" | "ban-nganh" | "co-quan-dang" | "doan-the" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
        /** @enum {string} */
        readonly UnitLevel: "province" | "agency" | "district" | "commune" | "hamlet";
        readonly UnitName: {
            readonly code: string | null;
            /** @description As a paper writes it: Phường Trảng Dài */
            readonly fullName: string;
            readonly id: components["schemas"]["Uuid"];
            readonly kind: components["schemas"]["UnitKind"];
            /** @description Without its kind */
            readonly name: string;
        };
        readonly UnitPage: {
            readonly items: readonly components["schemas"]["Unit"][];
            readonly nextCursor: string | null;
            readonly total: number;
        };
        readonly UnitStanding: {
            readonly asked: number;
            readonly block: string;
            readonly code: string;
            readonly documents: number;
            readonly hasContact: boolean;
            readonly headName: string | null;
            readonly isLate: boolean;
            readonly lastDay: components["schemas"]["Day"] | null;
            readonly maximum: components["schemas"]["Points"];
            readonly missing: number;
            readonly name: string;
            readonly points: components["schemas"]["Points"] | null;
            readonly state: components["schemas"]["RoundUnitState"];
            readonly submittedAt: components["schemas"]["Instant"] | null;
            readonly treeId: components["schemas"]["Uuid"];
            readonly unitId: components["schemas"]["Uuid"];
        };
        readonly UnknownCommune: {
            readonly candidates: readonly {
                readonly code: string;
                readonly name: string;
            }[];
            readonly endedOn: string | null;
            readonly rowId: components["schemas"]["Uuid"];
            readonly rows: number;
            readonly written: string;
        };
        readonly Unmasked: {
            readonly accounts?: readonly {
                readonly bank: string;
                readonly id: components["schemas"]["Uuid"];
                readonly number: string;
            }[];
            readonly identityNumber?: string | null;
            readonly phone?: string | null;
            /** @description The first field asked for; empty: not known */
            readonly value: string;
        };
        /** @enum {string} */
        readonly UnmaskField: "identity-number" | "phone" | "accounts";
        /** @description What is to be seen in full, and what for. Kept in the audit trail. */
        readonly UnmaskRequest: {
            readonly field?: components["schemas"]["UnmaskField"];
            readonly fields?: readonly components["schemas"]["UnmaskField"][];
            readonly purpose: string;
        };
        /** Format: uuid */
        readonly Uuid: string;
        readonly Verification: {
            readonly balanced: boolean;
            readonly entries: number;
            readonly faults: readonly components["schemas"]["ToldRefusal"][];
            /** @description The first entry that is not as it was written */
            readonly firstBroken?: number;
            readonly head: string;
            /** @description What could not be proved, though nothing disagrees */
            readonly notices: readonly components["schemas"]["ToldRefusal"][];
            readonly ok: boolean;
        };
        /** @description Whole đồng */
        readonly Vnd: number;
        readonly WaitingPayee: {
            readonly account: string | null;
            readonly accountDigest: string | null;
            readonly amount: components["schemas"]["Vnd"];
            readonly communeId: components["schemas"]["Uuid"];
            readonly entitlementId: components["schemas"]["Uuid"];
            readonly groupId: components["schemas"]["Uuid"];
            readonly groupName: string;
            readonly hold: components["schemas"]["HoldTold"] | null;
            readonly obstacle: ("held" | "no-payee" | "account-change-unconfirmed" | "no-account" | "account-returned-before" | "payee-found" | "changed-since-approval") | null;
            readonly obstacleText: components["schemas"]["BilingualText"] | null;
            readonly payeeId: components["schemas"]["Uuid"] | null;
            /** @description Tells the sums of an entitlement apart: what an ending names */
            readonly payeeKey: string;
            readonly payeeName: string;
            readonly returnedBecause: string | null;
            readonly returnedOn: components["schemas"]["Day"] | null;
        };
        readonly WaysToSignIn: {
            readonly provider: {
                readonly name: string | null;
            } | null;
        };
        readonly WordText: {
            /** @description There is more in the document */
            readonly isCut: boolean;
            readonly parts: readonly ({
                readonly text: string;
            } | {
                readonly cells: readonly string[];
            })[];
        };
        readonly WorkbookToMark: {
            readonly file?: string;
        };
        readonly Yeses: {
            readonly byYou: boolean;
            /** @description Names of those who said yes */
            readonly given: readonly string[];
            /** @description How many people decide it, beside whoever proposed it */
            readonly needed: number;
        };
    };
    responses: {
        /** @description Refused: what was not done, why, and what to do next, in both languages */
        readonly Problem: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
