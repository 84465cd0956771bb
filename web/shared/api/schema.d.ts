// Made by `node scripts/generate-api.ts` from the application itself. Do not edit.
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
                    readonly limit?: number;
                    /** @description Name of the person or the bank, accents or not */
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
                        readonly "application/json": {
                            readonly items: readonly {
                                /** PayeeAccount */
                                readonly account: {
                                    readonly accountHolder: string | null;
                                    readonly accountNumber: string | null;
                                    readonly bankName: string | null;
                                    readonly basis: ("first-with-register" | "second-person") | null;
                                    readonly confirmedAt: string | null;
                                    readonly confirmedBy: string | null;
                                    readonly endReason: string | null;
                                    /** Format: uuid */
                                    readonly id: string;
                                    /** Format: uuid */
                                    readonly personId: string;
                                    readonly proposalReason: string | null;
                                    readonly proposedAt: string;
                                    /** Format: uuid */
                                    readonly proposedBy: string;
                                    /** @enum {string} */
                                    readonly state: "proposed" | "confirmed" | "ended";
                                    readonly valid: {
                                        /** Format: date */
                                        readonly from: string;
                                        /** Format: date */
                                        readonly until?: string;
                                    };
                                };
                                readonly current: {
                                    readonly accountHolder: string | null;
                                    readonly accountNumber: string | null;
                                    readonly bankName: string | null;
                                    readonly basis: ("first-with-register" | "second-person") | null;
                                    readonly confirmedAt: string | null;
                                    readonly confirmedBy: string | null;
                                    readonly endReason: string | null;
                                    /** Format: uuid */
                                    readonly id: string;
                                    /** Format: uuid */
                                    readonly personId: string;
                                    readonly proposalReason: string | null;
                                    readonly proposedAt: string;
                                    /** Format: uuid */
                                    readonly proposedBy: string;
                                    /** @enum {string} */
                                    readonly state: "proposed" | "confirmed" | "ended";
                                    readonly valid: {
                                        /** Format: date */
                                        readonly from: string;
                                        /** Format: date */
                                        readonly until?: string;
                                    };
                                } | null;
                                readonly person: {
                                    readonly fullName: string | null;
                                    /** Format: uuid */
                                    readonly id: string;
                                };
                                /** @description How many other people are paid into the same number */
                                readonly sharedWith: number;
                            }[];
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
    readonly "/api/v1/account-changes/{id}/confirm": {
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
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description false declines; true when left out */
                        readonly confirmed?: boolean;
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
                        readonly "application/json": {
                            readonly accountHolder: string | null;
                            readonly accountNumber: string | null;
                            readonly bankName: string | null;
                            readonly basis: ("first-with-register" | "second-person") | null;
                            readonly confirmedAt: string | null;
                            readonly confirmedBy: string | null;
                            readonly endReason: string | null;
                            /** Format: uuid */
                            readonly id: string;
                            /** Format: uuid */
                            readonly personId: string;
                            readonly proposalReason: string | null;
                            readonly proposedAt: string;
                            /** Format: uuid */
                            readonly proposedBy: string;
                            /** @enum {string} */
                            readonly state: "proposed" | "confirmed" | "ended";
                            readonly valid: {
                                /** Format: date */
                                readonly from: string;
                                /** Format: date */
                                readonly until?: string;
                            };
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
                    readonly role?: "group-leader" | "group-member" | "commune-officer" | "district-officer" | "dx-officer" | "dx-lead" | "finance-officer" | "finance-lead" | "appraiser" | "council-member" | "unit-contact" | "delegate" | "auditor" | "administrator";
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
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly endedAt: string | null;
                                readonly grants: readonly {
                                    /** Format: date */
                                    readonly from: string;
                                    /** Format: uuid */
                                    readonly id: string;
                                    /** @enum {unknown} */
                                    readonly role: "group-leader" | "group-member" | "commune-officer" | "district-officer" | "dx-officer" | "dx-lead" | "finance-officer" | "finance-lead" | "appraiser" | "council-member" | "unit-contact" | "delegate" | "auditor" | "administrator";
                                    /** Format: uuid */
                                    readonly unitId: string;
                                    readonly unitName: string | null;
                                    readonly until: string | null;
                                }[];
                                /** Format: uuid */
                                readonly id: string;
                                readonly mustChangePassword: boolean;
                                readonly name: string;
                                readonly twoFactorEnabled: boolean;
                                readonly username: string;
                            }[];
                            readonly nextCursor: string | null;
                            readonly total: number;
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
                        readonly grants: readonly {
                            /** Format: date */
                            readonly from: string;
                            /** @enum {unknown} */
                            readonly role: "group-leader" | "group-member" | "commune-officer" | "district-officer" | "dx-officer" | "dx-lead" | "finance-officer" | "finance-lead" | "appraiser" | "council-member" | "unit-contact" | "delegate" | "auditor" | "administrator";
                            /** Format: uuid */
                            readonly unitId: string;
                            /** Format: date */
                            readonly until?: string;
                        }[];
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
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            /** @description Shown once; it has to be changed at the first sign-in */
                            readonly oneTimePassword: string;
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
                    readonly id: string;
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
                            readonly endedAt: string | null;
                            readonly grants: readonly {
                                /** Format: date */
                                readonly from: string;
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {unknown} */
                                readonly role: "group-leader" | "group-member" | "commune-officer" | "district-officer" | "dx-officer" | "dx-lead" | "finance-officer" | "finance-lead" | "appraiser" | "council-member" | "unit-contact" | "delegate" | "auditor" | "administrator";
                                /** Format: uuid */
                                readonly unitId: string;
                                readonly unitName: string | null;
                                readonly until: string | null;
                            }[];
                            /** Format: uuid */
                            readonly id: string;
                            readonly mustChangePassword: boolean;
                            readonly name: string;
                            readonly twoFactorEnabled: boolean;
                            readonly username: string;
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
                    readonly id: string;
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
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: date */
                        readonly from: string;
                        readonly reason?: string;
                        /** @enum {unknown} */
                        readonly role: "group-leader" | "group-member" | "commune-officer" | "district-officer" | "dx-officer" | "dx-lead" | "finance-officer" | "finance-lead" | "appraiser" | "council-member" | "unit-contact" | "delegate" | "auditor" | "administrator";
                        /** Format: uuid */
                        readonly unitId: string;
                        /** Format: date */
                        readonly until?: string;
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
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
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
                    readonly grantId: string;
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                        /** Format: date */
                        readonly until: string;
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
                    readonly id: string;
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
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            /** @description Shown once; it has to be changed at the first sign-in */
                            readonly oneTimePassword: string;
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
                                /** Format: uuid */
                                readonly id: string;
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
                    readonly action?: string;
                    readonly actorId?: string;
                    readonly cursor?: string;
                    readonly from?: string;
                    readonly limit?: number;
                    readonly sort?: string;
                    readonly subjectId?: string;
                    readonly subjectKind?: string;
                    readonly until?: string;
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
                                readonly action: string;
                                /** Format: uuid */
                                readonly actorId: string;
                                readonly actorName: string;
                                readonly after: unknown;
                                /** Format: date-time */
                                readonly at: string;
                                readonly before: unknown;
                                readonly hash: string;
                                /** Format: uuid */
                                readonly id: string;
                                readonly previousHash: string;
                                readonly reason: string | null;
                                readonly seq: number;
                                readonly subject: {
                                    readonly id: string;
                                    readonly kind: string;
                                };
                                readonly via: "web" | "cli" | "system";
                            }[];
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
                        readonly "application/json": {
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
                    readonly level?: "central" | "province" | "district" | "commune" | "other";
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
                        readonly "application/json": {
                            readonly items: readonly {
                                /** @description Whole đồng */
                                readonly allocated: number;
                                /** @description Whole đồng */
                                readonly committed: number;
                                /** @description Whole đồng */
                                readonly consumed: number;
                                /** Format: uuid */
                                readonly id: string;
                                /** @description Whole đồng */
                                readonly left: number;
                                /** @enum {string} */
                                readonly level: "central" | "province" | "district" | "commune" | "other";
                                readonly levelText: {
                                    readonly en: string;
                                    readonly vi: string;
                                };
                                readonly name: string;
                                /** @description Entries that await a second person */
                                readonly proposed: number;
                                readonly provisionCode: string;
                                readonly source: string;
                                /** Format: uuid */
                                readonly unitId: string;
                                readonly year: number;
                            }[];
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
                        /** @enum {string} */
                        readonly level: "central" | "province" | "district" | "commune" | "other";
                        readonly name: string;
                        readonly provisionCode: string;
                        readonly source: string;
                        /** Format: uuid */
                        readonly unitId: string;
                        readonly year: number;
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
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
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
                    readonly id: string;
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
                                /** @description Whole đồng */
                                readonly amount: number;
                                readonly cycleId: string | null;
                                readonly decidedAt: string | null;
                                readonly decidedBy: string | null;
                                readonly decision: {
                                    /** Format: date */
                                    readonly date: string;
                                    readonly number: string;
                                } | null;
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "allocate" | "adjust" | "commit" | "release" | "consume" | "return";
                                readonly kindText: {
                                    readonly en: string;
                                    readonly vi: string;
                                };
                                /** Format: uuid */
                                readonly lineId: string;
                                /** @enum {string} */
                                readonly outcome: "proposed" | "confirmed" | "declined" | "counted";
                                readonly reason: string;
                                /** Format: date-time */
                                readonly recordedAt: string;
                                /** Format: uuid */
                                readonly recordedBy: string;
                            }[];
                            /** BudgetLine */
                            readonly line: {
                                /** @description Whole đồng */
                                readonly allocated: number;
                                /** @description Whole đồng */
                                readonly committed: number;
                                /** @description Whole đồng */
                                readonly consumed: number;
                                /** Format: uuid */
                                readonly id: string;
                                /** @description Whole đồng */
                                readonly left: number;
                                /** @enum {string} */
                                readonly level: "central" | "province" | "district" | "commune" | "other";
                                readonly levelText: {
                                    readonly en: string;
                                    readonly vi: string;
                                };
                                readonly name: string;
                                /** @description Entries that await a second person */
                                readonly proposed: number;
                                readonly provisionCode: string;
                                readonly source: string;
                                /** Format: uuid */
                                readonly unitId: string;
                                readonly year: number;
                            };
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
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description Whole đồng; an adjustment may be below 0 */
                        readonly amount: number;
                        readonly decision: {
                            /** Format: date */
                            readonly date: string;
                            readonly number: string;
                        };
                        /** @enum {string} */
                        readonly kind: "allocate" | "adjust";
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
                        readonly "application/json": {
                            /** @description Whole đồng */
                            readonly amount: number;
                            readonly cycleId: string | null;
                            readonly decidedAt: string | null;
                            readonly decidedBy: string | null;
                            readonly decision: {
                                /** Format: date */
                                readonly date: string;
                                readonly number: string;
                            } | null;
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "allocate" | "adjust" | "commit" | "release" | "consume" | "return";
                            readonly kindText: {
                                readonly en: string;
                                readonly vi: string;
                            };
                            /** Format: uuid */
                            readonly lineId: string;
                            /** @enum {string} */
                            readonly outcome: "proposed" | "confirmed" | "declined" | "counted";
                            readonly reason: string;
                            /** Format: date-time */
                            readonly recordedAt: string;
                            /** Format: uuid */
                            readonly recordedBy: string;
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
                    readonly entryId: string;
                    readonly id: string;
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
                        readonly "application/json": {
                            /** @description Whole đồng */
                            readonly allocated: number;
                            /** @description Whole đồng */
                            readonly committed: number;
                            /** @description Whole đồng */
                            readonly consumed: number;
                            /** Format: uuid */
                            readonly id: string;
                            /** @description Whole đồng */
                            readonly left: number;
                            /** @enum {string} */
                            readonly level: "central" | "province" | "district" | "commune" | "other";
                            readonly levelText: {
                                readonly en: string;
                                readonly vi: string;
                            };
                            readonly name: string;
                            /** @description Entries that await a second person */
                            readonly proposed: number;
                            readonly provisionCode: string;
                            readonly source: string;
                            /** Format: uuid */
                            readonly unitId: string;
                            readonly year: number;
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
                        readonly "application/json": {
                            /** @description Whole đồng */
                            readonly allocated: number;
                            /** @description Whole đồng */
                            readonly committed: number;
                            /** @description Whole đồng */
                            readonly consumed: number;
                            /** @description Whole đồng */
                            readonly left: number;
                            readonly lines: readonly {
                                /** @description Whole đồng */
                                readonly allocated: number;
                                /** @description Whole đồng */
                                readonly committed: number;
                                /** @description Whole đồng */
                                readonly consumed: number;
                                /** Format: uuid */
                                readonly id: string;
                                /** @description Whole đồng */
                                readonly left: number;
                                /** @enum {string} */
                                readonly level: "central" | "province" | "district" | "commune" | "other";
                                readonly levelText: {
                                    readonly en: string;
                                    readonly vi: string;
                                };
                                readonly name: string;
                                /** @description Entries that await a second person */
                                readonly proposed: number;
                                readonly provisionCode: string;
                                readonly source: string;
                                /** Format: uuid */
                                readonly unitId: string;
                                readonly year: number;
                            }[];
                            readonly mayConfirmAt: readonly string[];
                            readonly mayWriteAt: readonly string[];
                            readonly year: number;
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
                        readonly "application/json": unknown;
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
                        readonly "application/json": unknown;
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
                    readonly "application/json": {
                        /** @description As criteria-tree-schema describes it */
                        readonly document: unknown;
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
                        readonly "application/json": {
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
                        readonly "application/json": {
                            readonly accounts: readonly {
                                readonly name: string;
                                /** @enum {unknown} */
                                readonly role: "group-leader" | "group-member" | "commune-officer" | "district-officer" | "dx-officer" | "dx-lead" | "finance-officer" | "finance-lead" | "appraiser" | "council-member" | "unit-contact" | "delegate" | "auditor" | "administrator";
                                /** Format: uuid */
                                readonly unitId: string;
                                readonly unitName: string | null;
                                readonly username: string;
                            }[];
                            readonly password: string;
                            /** Format: date */
                            readonly today: string;
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
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly decidedAt: string | null;
                                readonly decidedBy: string | null;
                                readonly decidedByName: string | null;
                                readonly foundAt: string;
                                /** Format: uuid */
                                readonly id: string;
                                readonly people: readonly [
                                    {
                                        readonly birthDate: string | null;
                                        readonly birthYear: number | null;
                                        readonly erasedAt: string | null;
                                        readonly fullName: string | null;
                                        /** Format: uuid */
                                        readonly id: string;
                                        readonly identityNumber: string | null;
                                        /** @description The number is another person’s as well; see duplicates */
                                        readonly isIdentityContested: boolean;
                                        readonly mergedInto: string | null;
                                        readonly phone: string | null;
                                        readonly sex: ("female" | "male") | null;
                                    },
                                    {
                                        readonly birthDate: string | null;
                                        readonly birthYear: number | null;
                                        readonly erasedAt: string | null;
                                        readonly fullName: string | null;
                                        /** Format: uuid */
                                        readonly id: string;
                                        readonly identityNumber: string | null;
                                        /** @description The number is another person’s as well; see duplicates */
                                        readonly isIdentityContested: boolean;
                                        readonly mergedInto: string | null;
                                        readonly phone: string | null;
                                        readonly sex: ("female" | "male") | null;
                                    }
                                ];
                                /** @enum {string} */
                                readonly reason: "same-identity-number" | "same-name-and-birth" | "same-name-and-phone";
                                readonly reasonText: string | null;
                                readonly seats: readonly [
                                    readonly {
                                        readonly communeName: string;
                                        /** Format: date */
                                        readonly from: string;
                                        /** Format: uuid */
                                        readonly groupId: string;
                                        readonly groupName: string;
                                        /** Format: uuid */
                                        readonly membershipId: string;
                                        /** @enum {string} */
                                        readonly role: "leader" | "deputy" | "member";
                                        readonly until: string | null;
                                    }[],
                                    readonly {
                                        readonly communeName: string;
                                        /** Format: date */
                                        readonly from: string;
                                        /** Format: uuid */
                                        readonly groupId: string;
                                        readonly groupName: string;
                                        /** Format: uuid */
                                        readonly membershipId: string;
                                        /** @enum {string} */
                                        readonly role: "leader" | "deputy" | "member";
                                        readonly until: string | null;
                                    }[]
                                ];
                                /** @enum {string} */
                                readonly state: "open" | "same" | "different" | "ended" | "superseded";
                            }[];
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
                    readonly id: string;
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
                            readonly decidedAt: string | null;
                            readonly decidedBy: string | null;
                            readonly decidedByName: string | null;
                            readonly foundAt: string;
                            /** Format: uuid */
                            readonly id: string;
                            readonly people: readonly [
                                {
                                    readonly birthDate: string | null;
                                    readonly birthYear: number | null;
                                    readonly erasedAt: string | null;
                                    readonly fullName: string | null;
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly identityNumber: string | null;
                                    /** @description The number is another person’s as well; see duplicates */
                                    readonly isIdentityContested: boolean;
                                    readonly mergedInto: string | null;
                                    readonly phone: string | null;
                                    readonly sex: ("female" | "male") | null;
                                },
                                {
                                    readonly birthDate: string | null;
                                    readonly birthYear: number | null;
                                    readonly erasedAt: string | null;
                                    readonly fullName: string | null;
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly identityNumber: string | null;
                                    /** @description The number is another person’s as well; see duplicates */
                                    readonly isIdentityContested: boolean;
                                    readonly mergedInto: string | null;
                                    readonly phone: string | null;
                                    readonly sex: ("female" | "male") | null;
                                }
                            ];
                            /** @enum {string} */
                            readonly reason: "same-identity-number" | "same-name-and-birth" | "same-name-and-phone";
                            readonly reasonText: string | null;
                            readonly seats: readonly [
                                readonly {
                                    readonly communeName: string;
                                    /** Format: date */
                                    readonly from: string;
                                    /** Format: uuid */
                                    readonly groupId: string;
                                    readonly groupName: string;
                                    /** Format: uuid */
                                    readonly membershipId: string;
                                    /** @enum {string} */
                                    readonly role: "leader" | "deputy" | "member";
                                    readonly until: string | null;
                                }[],
                                readonly {
                                    readonly communeName: string;
                                    /** Format: date */
                                    readonly from: string;
                                    /** Format: uuid */
                                    readonly groupId: string;
                                    readonly groupName: string;
                                    /** Format: uuid */
                                    readonly membershipId: string;
                                    /** @enum {string} */
                                    readonly role: "leader" | "deputy" | "member";
                                    readonly until: string | null;
                                }[]
                            ];
                            /** @enum {string} */
                            readonly state: "open" | "same" | "different" | "ended" | "superseded";
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
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly membershipId?: string;
                        /** @enum {string} */
                        readonly outcome: "same" | "different" | "ended";
                        readonly reason: string;
                        /** Format: uuid */
                        readonly survivorId?: string;
                        /** Format: date */
                        readonly until?: string;
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
                    readonly id: string;
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
                            readonly caps: readonly {
                                readonly en: string;
                                readonly vi: string;
                            }[];
                            readonly confirmation: {
                                /** Format: date-time */
                                readonly at: string;
                                readonly by: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly name: string;
                                };
                                /** Format: uuid */
                                readonly id: string;
                                readonly state: string;
                            } | null;
                            readonly disbursements: readonly {
                                readonly accountLast4: string | null;
                                /** @description Whole đồng */
                                readonly amount: number;
                                readonly answeredOn: string | null;
                                readonly answerReason: string | null;
                                readonly bankName: string | null;
                                readonly fileName: string | null;
                                /** Format: uuid */
                                readonly id: string;
                                readonly orderNumber: number;
                                readonly payeeName: string;
                                readonly reference: string;
                                /** @enum {string} */
                                readonly state: "sent" | "settled" | "rejected";
                            }[];
                            readonly entitlement: {
                                /** @description Whole đồng */
                                readonly amount: number;
                                /** Format: uuid */
                                readonly communeId: string;
                                readonly communeName: string;
                                /** Format: uuid */
                                readonly cycleId: string;
                                readonly digest: string;
                                readonly districtId: string | null;
                                /** @description What was known of the group that month */
                                readonly facts: unknown;
                                /** Format: uuid */
                                readonly groupId: string;
                                readonly groupName: string;
                                readonly holdReason: string | null;
                                /** Format: uuid */
                                readonly id: string;
                                /** @description YYYY-MM */
                                readonly month: string;
                                readonly parts: readonly {
                                    /** @description Whole đồng */
                                    readonly amount: number;
                                    readonly payeeId: string | null;
                                    /** @enum {string} */
                                    readonly payeeKind: "person" | "unit";
                                    readonly payeeName: string;
                                    readonly payer: string;
                                }[];
                                readonly payeeNames: readonly string[];
                                /** @description Whole đồng */
                                readonly potential: number;
                                /** @description The ids of the records the facts came from */
                                readonly records: unknown;
                                /** @enum {string} */
                                readonly state: "entitled" | "not-entitled" | "held";
                            };
                            readonly events: readonly {
                                /** Format: date-time */
                                readonly at: string;
                                readonly by: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly name: string;
                                };
                                readonly detail: unknown;
                                /** Format: uuid */
                                readonly id: string;
                                readonly kind: string;
                                readonly reason?: string;
                            }[];
                            readonly ledger: readonly {
                                readonly account: string;
                                /** @description Whole đồng */
                                readonly amount: number;
                                readonly description: string;
                                readonly hash: string;
                                readonly kind: string;
                                /** Format: date */
                                readonly on: string;
                                readonly seq: number;
                            }[];
                            readonly provision: {
                                readonly act: string;
                                readonly code: string;
                                /** Format: uuid */
                                readonly id: string;
                                readonly outside: {
                                    readonly en: string;
                                    readonly vi: string;
                                } | null;
                                readonly title: {
                                    readonly en: string;
                                    readonly vi: string;
                                };
                                readonly version: number;
                            };
                            readonly reasons: readonly {
                                readonly en: string;
                                readonly vi: string;
                            }[];
                            readonly released: {
                                /** @description Whole đồng */
                                readonly amount: number;
                                readonly code: string;
                                readonly reason: string | null;
                            } | null;
                            readonly steps: readonly {
                                readonly article: string;
                                readonly benefit?: string;
                                readonly inputs: unknown;
                                readonly result: unknown;
                                readonly step: string;
                                readonly text: {
                                    readonly en: string;
                                    readonly vi: string;
                                };
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
                    readonly on?: string;
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
                        readonly "application/json": {
                            /** @description There are more than `total` */
                            readonly isTotalAtLeast: boolean;
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly communeId: string;
                                readonly communeName: string;
                                readonly districtName: string | null;
                                /** Format: date */
                                readonly establishedOn: string;
                                readonly establishingDecision: string | null;
                                readonly hamlets: readonly string[];
                                /** Format: uuid */
                                readonly id: string;
                                readonly leaderName: string | null;
                                readonly leaderPersonId: string | null;
                                readonly memberCount: number;
                                readonly name: string;
                                readonly status: ("active" | "suspended" | "dissolved") | null;
                                readonly warnings: readonly ("below-usual-size" | "without-leader" | "several-deputies" | "unit-reorganised")[];
                            }[];
                            readonly nextCursor: string | null;
                            readonly total: number;
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
                        /** Format: uuid */
                        readonly communeId: string;
                        readonly decision: {
                            readonly body?: string;
                            /** Format: date */
                            readonly date: string;
                            readonly number: string;
                        };
                        readonly hamlets: readonly {
                            /** @enum {string} */
                            readonly kind: "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                            readonly name: string;
                        }[];
                        readonly name: string;
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
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly groupId: string;
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
                    readonly on?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
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
                            /** Format: uuid */
                            readonly communeId: string;
                            readonly communeName: string;
                            readonly districtName: string | null;
                            /** Format: date */
                            readonly establishedOn: string;
                            readonly establishingDecision: string | null;
                            readonly hamlets: readonly string[];
                            /** Format: uuid */
                            readonly id: string;
                            readonly leaderName: string | null;
                            readonly leaderPersonId: string | null;
                            readonly memberCount: number;
                            readonly members: readonly {
                                readonly birthDate: string | null;
                                readonly birthYear: number | null;
                                /** Format: date */
                                readonly from: string;
                                readonly fullName: string | null;
                                readonly identityNumber: string | null;
                                /** Format: uuid */
                                readonly membershipId: string;
                                /** Format: uuid */
                                readonly personId: string;
                                readonly phone: string | null;
                                readonly position: string | null;
                                /** @enum {string} */
                                readonly role: "leader" | "deputy" | "member";
                                readonly until: string | null;
                            }[];
                            readonly name: string;
                            /** Format: date */
                            readonly on: string;
                            readonly payments: readonly {
                                readonly amountVnd: number | null;
                                /** Format: uuid */
                                readonly cycleId: string;
                                /** Format: uuid */
                                readonly entitlementId: string;
                                readonly month: string;
                                readonly paidOn: string | null;
                                readonly state: string;
                            }[];
                            readonly status: ("active" | "suspended" | "dissolved") | null;
                            readonly warnings: readonly ("below-usual-size" | "without-leader" | "several-deputies" | "unit-reorganised")[];
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
                    readonly id: string;
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
                    readonly id: string;
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
                                readonly en: string;
                                readonly id: string;
                                /** Format: date */
                                readonly on: string;
                                readonly reason: string | null;
                                readonly recordedAt: string;
                                readonly recordedByName: string | null;
                                readonly vi: string;
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
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: date */
                        readonly birthDate?: string;
                        readonly birthYear?: number;
                        /** Format: date */
                        readonly from: string;
                        readonly fullName: string;
                        readonly identityNumber?: string;
                        readonly phone?: string;
                        readonly position?: string;
                        readonly reason: string;
                        /** @enum {string} */
                        readonly role: "leader" | "deputy" | "member";
                        /** @enum {string} */
                        readonly sex?: "female" | "male";
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
                        readonly "application/json": {
                            readonly alsoIn: readonly {
                                /** Format: uuid */
                                readonly groupId: string;
                                readonly groupName: string;
                            }[];
                            /** Format: uuid */
                            readonly membershipId: string;
                            /** Format: uuid */
                            readonly personId: string;
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
                    readonly id: string;
                    readonly membershipId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                        /** Format: date */
                        readonly until: string;
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
                    readonly id: string;
                    readonly membershipId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly formerLeaderBecomes?: "deputy" | "member";
                        /** Format: date */
                        readonly from: string;
                        readonly reason: string;
                        /** @enum {string} */
                        readonly role: "leader" | "deputy" | "member";
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
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly membershipId: string;
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
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly decisionDate?: string;
                        readonly decisionNumber?: string;
                        readonly name: string;
                        /** Format: date */
                        readonly on: string;
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
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly decisionDate?: string;
                        readonly decisionNumber?: string;
                        /** Format: date */
                        readonly from: string;
                        readonly reason: string;
                        /** @enum {string} */
                        readonly status: "active" | "suspended" | "dissolved";
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
                    readonly on?: string;
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
            readonly responses: never;
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
                    readonly state?: "reading" | "previewed" | "taking" | "taken" | "refused" | "discarded";
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
                                readonly counts: {
                                    readonly accountChanged: number;
                                    readonly doubtful: number;
                                    readonly doubtKinds: number;
                                    readonly groups: number;
                                    readonly groupsNew: number;
                                    readonly joined: number;
                                    readonly left: number;
                                    readonly members: number;
                                    readonly readyGroups: number;
                                    readonly readyMembers: number;
                                    readonly roleChanged: number;
                                } | null;
                                readonly files: readonly string[];
                                /** Format: uuid */
                                readonly id: string;
                                readonly startedAt: string;
                                readonly startedByName: string | null;
                                /** @enum {string} */
                                readonly state: "reading" | "previewed" | "taking" | "taken" | "refused" | "discarded";
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
        /** @description Up to 20 workbooks (.xlsx, .ods, .csv) as `files`, and the day they tell of as `asOf`. They are read by a job. */
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
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly jobId: string | null;
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
                    readonly id: string;
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
                            /** @description YYYY-MM-DD */
                            readonly asOf: string;
                            readonly counts: {
                                readonly accountChanged: number;
                                readonly doubtful: number;
                                readonly doubtKinds: number;
                                readonly groups: number;
                                readonly groupsNew: number;
                                readonly joined: number;
                                readonly left: number;
                                readonly members: number;
                                readonly readyGroups: number;
                                readonly readyMembers: number;
                                readonly roleChanged: number;
                            } | null;
                            readonly doubts: readonly {
                                /** @enum {string} */
                                readonly code: "person-in-two-groups" | "national-id-not-12-digits" | "group-without-leader" | "birth-in-future" | "formula-in-text-cell" | "group-with-two-leaders" | "phone-too-short" | "phone-unreadable" | "birth-unreadable" | "account-shape" | "missing-name" | "unknown-role" | "unknown-commune" | "duplicate-row" | "identity-number-shared" | "missing-role" | "birth-unlikely" | "same-name-and-birth" | "same-name-and-phone" | "account-shared" | "account-without-bank" | "sex-unreadable" | "banks-not-found" | "roles-not-found" | "small-group" | "group-unnamed" | "total-mismatch" | "hidden-sheet";
                                readonly rows: number;
                                /** @enum {string} */
                                readonly severity: "error" | "warning";
                            }[];
                            readonly files: readonly string[];
                            /** Format: uuid */
                            readonly id: string;
                            readonly jobId: string | null;
                            readonly notes: readonly {
                                /** @enum {string} */
                                readonly code: "person-in-two-groups" | "national-id-not-12-digits" | "group-without-leader" | "birth-in-future" | "formula-in-text-cell" | "group-with-two-leaders" | "phone-too-short" | "phone-unreadable" | "birth-unreadable" | "account-shape" | "missing-name" | "unknown-role" | "unknown-commune" | "duplicate-row" | "identity-number-shared" | "missing-role" | "birth-unlikely" | "same-name-and-birth" | "same-name-and-phone" | "account-shared" | "account-without-bank" | "sex-unreadable" | "banks-not-found" | "roles-not-found" | "small-group" | "group-unnamed" | "total-mismatch" | "hidden-sheet";
                                readonly en: string;
                                readonly file: string;
                                readonly sheet: string;
                                readonly vi: string;
                            }[];
                            readonly refusal: {
                                readonly en: string;
                                readonly vi: string;
                            } | null;
                            readonly sheets: readonly {
                                readonly columns: readonly {
                                    /** @enum {string|null} */
                                    readonly field: "ordinal" | "fullName" | "familyName" | "birth" | "birthDay" | "birthMonth" | "birthYear" | "birthMale" | "birthFemale" | "sex" | "sexMale" | "sexFemale" | "role" | "isLeader" | "isDeputy" | "isMember" | "leaderName" | "deputyName" | "memberNames" | "position" | "phone" | "identity" | "account" | "bank" | "accountHolder" | "note" | "commune" | "communeCode" | "district" | "group" | "hamlet" | "decision" | "decisionDate" | "ignored" | null;
                                    readonly heading: string;
                                    readonly letter: string;
                                    readonly samples: readonly string[];
                                }[];
                                readonly constants: {
                                    readonly commune?: string;
                                    readonly communeCode?: string;
                                    readonly group?: string;
                                };
                                readonly doubtful: number;
                                readonly file: string;
                                readonly headingRow: number;
                                readonly rows: number;
                                readonly sheet: string;
                                readonly signature: string;
                            }[];
                            readonly startedAt: string;
                            readonly startedByName: string | null;
                            /** @enum {string} */
                            readonly state: "reading" | "previewed" | "taking" | "taken" | "refused" | "discarded";
                            readonly takenAt: string | null;
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
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
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
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly jobId: string | null;
                        };
                    };
                };
            };
        };
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
                    readonly id: string;
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
                    readonly id: string;
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
                                /** Format: uuid */
                                readonly membershipId: string;
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
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly columns: {
                            readonly [key: string]: "ordinal" | "fullName" | "familyName" | "birth" | "birthDay" | "birthMonth" | "birthYear" | "birthMale" | "birthFemale" | "sex" | "sexMale" | "sexFemale" | "role" | "isLeader" | "isDeputy" | "isMember" | "leaderName" | "deputyName" | "memberNames" | "position" | "phone" | "identity" | "account" | "bank" | "accountHolder" | "note" | "commune" | "communeCode" | "district" | "group" | "hamlet" | "decision" | "decisionDate" | "ignored";
                        };
                        readonly constants: {
                            readonly commune?: string;
                            readonly communeCode?: string;
                            readonly group?: string;
                        };
                        readonly headingRow: number;
                        readonly keep: boolean;
                        readonly signature: string;
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
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly jobId: string | null;
                        };
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
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly file?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
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
                        readonly "application/json": unknown;
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
                    readonly change?: "group-new" | "joined" | "role-changed" | "account-changed" | "unchanged";
                    readonly code?: "person-in-two-groups" | "national-id-not-12-digits" | "group-without-leader" | "birth-in-future" | "formula-in-text-cell" | "group-with-two-leaders" | "phone-too-short" | "phone-unreadable" | "birth-unreadable" | "account-shape" | "missing-name" | "unknown-role" | "unknown-commune" | "duplicate-row" | "identity-number-shared" | "missing-role" | "birth-unlikely" | "same-name-and-birth" | "same-name-and-phone" | "account-shared" | "account-without-bank" | "sex-unreadable" | "banks-not-found" | "roles-not-found" | "small-group" | "group-unnamed" | "total-mismatch" | "hidden-sheet";
                    readonly cursor?: string;
                    readonly file?: string;
                    readonly limit?: number;
                    readonly search?: string;
                    readonly sheet?: string;
                    readonly sort?: string;
                    readonly state?: "ready" | "doubtful" | "taken" | "dropped";
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
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
                                    readonly decision: "same-moves" | "same-both" | "different" | "drop";
                                    readonly reason: string;
                                } | null;
                                readonly doubts: readonly {
                                    /** @enum {string} */
                                    readonly code: "person-in-two-groups" | "national-id-not-12-digits" | "group-without-leader" | "birth-in-future" | "formula-in-text-cell" | "group-with-two-leaders" | "phone-too-short" | "phone-unreadable" | "birth-unreadable" | "account-shape" | "missing-name" | "unknown-role" | "unknown-commune" | "duplicate-row" | "identity-number-shared" | "missing-role" | "birth-unlikely" | "same-name-and-birth" | "same-name-and-phone" | "account-shared" | "account-without-bank" | "sex-unreadable" | "banks-not-found" | "roles-not-found" | "small-group" | "group-unnamed" | "total-mismatch" | "hidden-sheet";
                                    readonly en: string;
                                    /** @enum {string|null} */
                                    readonly field: "commune" | "group" | "fullName" | "role" | "birth" | "phone" | "identity" | "account" | "bank" | "position" | "note" | null;
                                    /** @enum {string} */
                                    readonly severity: "error" | "warning";
                                    readonly vi: string;
                                }[];
                                readonly file: string;
                                /** Format: uuid */
                                readonly id: string;
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
                                /** @enum {string} */
                                readonly state: "ready" | "doubtful" | "taken" | "dropped";
                            }[];
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
                    readonly id: string;
                    readonly rowId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly decision: "same-moves" | "same-both" | "different" | "drop";
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
                        readonly "application/json": {
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
                                readonly decision: "same-moves" | "same-both" | "different" | "drop";
                                readonly reason: string;
                            } | null;
                            readonly doubts: readonly {
                                /** @enum {string} */
                                readonly code: "person-in-two-groups" | "national-id-not-12-digits" | "group-without-leader" | "birth-in-future" | "formula-in-text-cell" | "group-with-two-leaders" | "phone-too-short" | "phone-unreadable" | "birth-unreadable" | "account-shape" | "missing-name" | "unknown-role" | "unknown-commune" | "duplicate-row" | "identity-number-shared" | "missing-role" | "birth-unlikely" | "same-name-and-birth" | "same-name-and-phone" | "account-shared" | "account-without-bank" | "sex-unreadable" | "banks-not-found" | "roles-not-found" | "small-group" | "group-unnamed" | "total-mismatch" | "hidden-sheet";
                                readonly en: string;
                                /** @enum {string|null} */
                                readonly field: "commune" | "group" | "fullName" | "role" | "birth" | "phone" | "identity" | "account" | "bank" | "position" | "note" | null;
                                /** @enum {string} */
                                readonly severity: "error" | "warning";
                                readonly vi: string;
                            }[];
                            readonly file: string;
                            /** Format: uuid */
                            readonly id: string;
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
                            /** @enum {string} */
                            readonly state: "ready" | "doubtful" | "taken" | "dropped";
                        };
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
                    readonly id: string;
                    readonly rowId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
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
                                readonly decision: "same-moves" | "same-both" | "different" | "drop";
                                readonly reason: string;
                            } | null;
                            readonly doubts: readonly {
                                /** @enum {string} */
                                readonly code: "person-in-two-groups" | "national-id-not-12-digits" | "group-without-leader" | "birth-in-future" | "formula-in-text-cell" | "group-with-two-leaders" | "phone-too-short" | "phone-unreadable" | "birth-unreadable" | "account-shape" | "missing-name" | "unknown-role" | "unknown-commune" | "duplicate-row" | "identity-number-shared" | "missing-role" | "birth-unlikely" | "same-name-and-birth" | "same-name-and-phone" | "account-shared" | "account-without-bank" | "sex-unreadable" | "banks-not-found" | "roles-not-found" | "small-group" | "group-unnamed" | "total-mismatch" | "hidden-sheet";
                                readonly en: string;
                                /** @enum {string|null} */
                                readonly field: "commune" | "group" | "fullName" | "role" | "birth" | "phone" | "identity" | "account" | "bank" | "position" | "note" | null;
                                /** @enum {string} */
                                readonly severity: "error" | "warning";
                                readonly vi: string;
                            }[];
                            readonly file: string;
                            /** Format: uuid */
                            readonly id: string;
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
                            /** @enum {string} */
                            readonly state: "ready" | "doubtful" | "taken" | "dropped";
                        };
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
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly endMembershipIds?: readonly string[];
                        readonly reason?: string;
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
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly jobId: string | null;
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
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly done: number;
                                readonly failure: {
                                    readonly en: string;
                                    readonly kind: string;
                                    readonly vi: string;
                                } | null;
                                /** Format: uuid */
                                readonly id: string;
                                readonly kind: string;
                                readonly note: string | null;
                                readonly result: unknown;
                                readonly state: "waiting" | "running" | "done" | "failed";
                                readonly total: number | null;
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
                    readonly id: string;
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
                            readonly done: number;
                            readonly failure: {
                                readonly en: string;
                                readonly kind: string;
                                readonly vi: string;
                            } | null;
                            /** Format: uuid */
                            readonly id: string;
                            readonly kind: string;
                            readonly note: string | null;
                            readonly result: unknown;
                            readonly state: "waiting" | "running" | "done" | "failed";
                            readonly total: number | null;
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
                            readonly checkpoints: readonly {
                                readonly lastSeq: number;
                                /** Format: date-time */
                                readonly madeAt: string;
                                readonly month: string;
                                /** @description Head of the hash tree over the first lastSeq entries */
                                readonly treeHead: string;
                            }[];
                            readonly items: readonly {
                                /** @description Whole đồng; above 0 a debit, below 0 a credit */
                                readonly balance: number;
                                readonly code: string;
                                readonly kind: string;
                                readonly name: {
                                    readonly en: string;
                                    readonly vi: string;
                                };
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
                    readonly cycleId?: string;
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
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly accounts: readonly {
                                    readonly account: string;
                                    /** @description Whole đồng; above 0 a debit, below 0 a credit */
                                    readonly amount: number;
                                    readonly name: {
                                        readonly en: string;
                                        readonly vi: string;
                                    };
                                    readonly postings: number;
                                }[];
                                readonly cycleId: string | null;
                                /** @description Whole đồng */
                                readonly debit: number;
                                readonly description: string;
                                readonly hash: string;
                                /** Format: uuid */
                                readonly id: string;
                                readonly kind: string;
                                readonly kindText: {
                                    readonly en: string;
                                    readonly vi: string;
                                };
                                /** Format: date */
                                readonly on: string;
                                readonly postingCount: number;
                                readonly previousHash: string;
                                /** Format: date-time */
                                readonly recordedAt: string;
                                readonly seq: number;
                            }[];
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
                        readonly "application/json": {
                            readonly balanced: boolean;
                            readonly entries: number;
                            readonly faults: readonly ({
                                readonly en: string;
                                readonly kind: string;
                                readonly vi: string;
                            } & {
                                readonly [key: string]: unknown;
                            })[];
                            /** @description The first entry that is not as it was written */
                            readonly firstBroken?: number;
                            readonly head: string;
                            readonly ok: boolean;
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
                        readonly "application/json": {
                            readonly demonstration: boolean;
                            readonly grants: readonly {
                                /** Format: date */
                                readonly from: string;
                                /** @enum {unknown} */
                                readonly role: "group-leader" | "group-member" | "commune-officer" | "district-officer" | "dx-officer" | "dx-lead" | "finance-officer" | "finance-lead" | "appraiser" | "council-member" | "unit-contact" | "delegate" | "auditor" | "administrator";
                                /** Format: uuid */
                                readonly unitId: string;
                                readonly unitName: string | null;
                                readonly until: string | null;
                            }[];
                            readonly landing: string;
                            readonly mustChangePassword: boolean;
                            readonly permissions: readonly ("accounts:administer" | "units:read" | "units:reorganise" | "people:read" | "people:unmask" | "people:resolve-duplicates" | "people:confirm-account" | "groups:read" | "groups:write" | "registers:import" | "policies:read" | "policies:draft" | "policies:activate" | "budget:read" | "budget:write" | "budget:confirm" | "payments:read" | "payments:open" | "payments:compute" | "payments:submit" | "payments:approve" | "payments:order" | "payments:settle" | "payments:close" | "reports:confirm" | "payments:object" | "ledger:read" | "audit:read" | "documents:draw-up")[];
                            /** Format: date */
                            readonly today: string;
                            readonly twoFactorEnabled: boolean;
                            readonly user: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly username: string;
                            };
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
    readonly "/api/v1/me/sessions": {
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
                    readonly "application/json": {
                        readonly password: string;
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
                        readonly "application/json": {
                            readonly backupCodes: readonly string[];
                            readonly uri: string;
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
                    readonly "application/json": {
                        readonly code: string;
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
                    readonly "application/json": {
                        readonly password: string;
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
                    readonly id: string;
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
                        readonly "application/json": {
                            /** @description Whole đồng */
                            readonly amount: number;
                            readonly answer: string | null;
                            readonly answeredAt: string | null;
                            readonly answeredBy: string | null;
                            /** Format: uuid */
                            readonly cycleId: string;
                            /** Format: uuid */
                            readonly groupId: string;
                            readonly groupName: string;
                            /** Format: uuid */
                            readonly id: string;
                            /** Format: date-time */
                            readonly raisedAt: string;
                            /** Format: uuid */
                            readonly raisedBy: string;
                            readonly what: string;
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
                    readonly month?: string;
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
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly approvalsNeeded: number | null;
                                readonly computations: number;
                                readonly entitledGroups: number | null;
                                readonly fingerprint: string | null;
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "main";
                                /** @description YYYY-MM */
                                readonly month: string;
                                readonly number: number;
                                /** Format: date-time */
                                readonly openedAt: string;
                                /** Format: uuid */
                                readonly openedBy: string;
                                /** Format: uuid */
                                readonly provinceId: string;
                                readonly provisionCode: string;
                                /** Format: uuid */
                                readonly provisionId: string;
                                readonly run: number;
                                /** @enum {string} */
                                readonly state: "opened" | "computed" | "submitted" | "approved" | "ordered" | "paid" | "closed";
                                readonly submissions: number;
                                readonly total: number | null;
                            }[];
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
                        /** @description YYYY-MM */
                        readonly month: string;
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
                        readonly "application/json": {
                            readonly approvalsNeeded: number | null;
                            readonly computations: number;
                            readonly entitledGroups: number | null;
                            readonly fingerprint: string | null;
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "main";
                            /** @description YYYY-MM */
                            readonly month: string;
                            readonly number: number;
                            /** Format: date-time */
                            readonly openedAt: string;
                            /** Format: uuid */
                            readonly openedBy: string;
                            /** Format: uuid */
                            readonly provinceId: string;
                            readonly provisionCode: string;
                            /** Format: uuid */
                            readonly provisionId: string;
                            readonly run: number;
                            /** @enum {string} */
                            readonly state: "opened" | "computed" | "submitted" | "approved" | "ordered" | "paid" | "closed";
                            readonly submissions: number;
                            readonly total: number | null;
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
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
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
                            readonly approvals: {
                                readonly given: readonly {
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly name: string;
                                }[];
                                readonly needed: number | null;
                                readonly stillNeeded: number | null;
                            };
                            readonly blockers: readonly {
                                /** @description Whole đồng: what the groups would get if every condition held */
                                readonly amount: number;
                                readonly article: string | null;
                                readonly code: string;
                                readonly communes: readonly {
                                    readonly groups: number;
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly name: string;
                                    readonly officers: readonly {
                                        /** Format: uuid */
                                        readonly id: string;
                                        readonly name: string;
                                    }[];
                                }[];
                                readonly fact: string | null;
                                readonly groups: number;
                                readonly text: {
                                    readonly en: string;
                                    readonly vi: string;
                                };
                            }[];
                            readonly byUnit: readonly {
                                /** @description Whole đồng */
                                readonly amount: number;
                                readonly blocked: number;
                                /** @description Of a district */
                                readonly communes: readonly {
                                    /** @description Whole đồng */
                                    readonly amount: number;
                                    readonly blocked: number;
                                    readonly entitled: number;
                                    readonly groups: number;
                                    readonly name: string;
                                    /** Format: uuid */
                                    readonly unitId: string;
                                    readonly waiting: number;
                                }[];
                                readonly entitled: number;
                                readonly groups: number;
                                /** @enum {string} */
                                readonly level: "district" | "commune";
                                readonly name: string;
                                /** Format: uuid */
                                readonly unitId: string;
                                readonly waiting: number;
                            }[];
                            readonly computing: {
                                readonly by: string | null;
                                /** Format: uuid */
                                readonly jobId: string;
                            } | null;
                            /** PaymentCycle */
                            readonly cycle: {
                                readonly approvalsNeeded: number | null;
                                readonly computations: number;
                                readonly entitledGroups: number | null;
                                readonly fingerprint: string | null;
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "main";
                                /** @description YYYY-MM */
                                readonly month: string;
                                readonly number: number;
                                /** Format: date-time */
                                readonly openedAt: string;
                                /** Format: uuid */
                                readonly openedBy: string;
                                /** Format: uuid */
                                readonly provinceId: string;
                                readonly provisionCode: string;
                                /** Format: uuid */
                                readonly provisionId: string;
                                readonly run: number;
                                /** @enum {string} */
                                readonly state: "opened" | "computed" | "submitted" | "approved" | "ordered" | "paid" | "closed";
                                readonly submissions: number;
                                readonly total: number | null;
                            };
                            readonly difference: {
                                readonly before: string | null;
                                readonly causes: readonly {
                                    /** @description Whole đồng */
                                    readonly amount: number;
                                    /** @enum {string} */
                                    readonly cause: "new" | "gone" | "changed";
                                    readonly code: string;
                                    readonly fact: string | null;
                                    readonly groups: number;
                                    readonly text: {
                                        readonly en: string;
                                        readonly vi: string;
                                    };
                                }[];
                            };
                            readonly money: {
                                readonly budget: {
                                    readonly balance: {
                                        /** @description Whole đồng */
                                        readonly allocated: number;
                                        /** @description Whole đồng */
                                        readonly committed: number;
                                        /** @description Whole đồng */
                                        readonly consumed: number;
                                        /** @description Whole đồng */
                                        readonly left: number;
                                    };
                                    /** Format: uuid */
                                    readonly id: string;
                                    /** @enum {string} */
                                    readonly level: "central" | "province" | "district" | "commune" | "other";
                                    readonly name: string;
                                    readonly year: number;
                                } | null;
                                readonly change: number | null;
                                readonly groups: number;
                                readonly lastMonth: {
                                    readonly groups: number;
                                    /** @description Whole đồng */
                                    readonly total: number;
                                } | null;
                                /** @description Whole đồng */
                                readonly total: number;
                            };
                            /** @description What this actor may do now */
                            readonly moves: readonly ("compute" | "submit" | "return" | "approve" | "order" | "settle" | "close")[];
                            readonly obstacles: readonly {
                                /** @description Whole đồng */
                                readonly amount: number;
                                /** @enum {string} */
                                readonly obstacle: "held" | "no-payee" | "no-account" | "account-change-unconfirmed" | "account-returned-before";
                                readonly payees: number;
                                readonly text: {
                                    readonly en: string;
                                    readonly vi: string;
                                };
                            }[];
                            readonly openObjections: number;
                            readonly provision: {
                                readonly citation: string;
                                readonly code: string;
                                /** Format: uuid */
                                readonly id: string;
                                readonly title: {
                                    readonly en: string;
                                    readonly vi: string;
                                };
                                readonly version: number;
                            };
                            readonly rail: readonly {
                                readonly amount: number | null;
                                readonly at: string | null;
                                readonly by: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly name: string;
                                } | null;
                                readonly count: number | null;
                                readonly of: number | null;
                                /** @enum {string} */
                                readonly state: "done" | "current" | "ahead";
                                /** @enum {string} */
                                readonly station: "opened" | "reported" | "computed" | "submitted" | "approved" | "ordered" | "paid" | "reconciled" | "closed";
                            }[];
                            readonly reconciliation: {
                                readonly differences: readonly {
                                    readonly book: string;
                                    /** @description Whole đồng */
                                    readonly expected: number;
                                    /** @description Whole đồng */
                                    readonly found: number;
                                }[];
                                readonly totals: {
                                    /** @description Whole đồng */
                                    readonly approved: number;
                                    readonly budget: {
                                        /** @description Whole đồng */
                                        readonly committed: number;
                                        /** @description Whole đồng */
                                        readonly consumed: number;
                                    };
                                    /** @description Whole đồng */
                                    readonly inFile: number;
                                    readonly ledger: {
                                        /** @description Whole đồng */
                                        readonly expense: number;
                                        /** @description Whole đồng */
                                        readonly inTransit: number;
                                        /** @description Whole đồng */
                                        readonly payable: number;
                                        /** @description Whole đồng */
                                        readonly treasury: number;
                                    };
                                    /** @description Whole đồng */
                                    readonly rejected: number;
                                    /** @description Whole đồng */
                                    readonly rejectedWaiting: number;
                                    /** @description Whole đồng */
                                    readonly released: number;
                                    /** @description Whole đồng */
                                    readonly sent: number;
                                    /** @description Whole đồng */
                                    readonly settled: number;
                                };
                                /** @description Whole đồng */
                                readonly waiting: number;
                            };
                            readonly reports: {
                                readonly approved: number;
                                readonly communes: number;
                                readonly communesDone: number;
                                readonly groups: number;
                                readonly returned: number;
                            };
                            /** @enum {string} */
                            readonly station: "opened" | "computed" | "submitted" | "approved" | "ordered" | "paid" | "closed" | "reconciled";
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
                    readonly id: string;
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
                        readonly "application/json": {
                            readonly approvalsNeeded: number | null;
                            readonly computations: number;
                            readonly entitledGroups: number | null;
                            readonly fingerprint: string | null;
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "main";
                            /** @description YYYY-MM */
                            readonly month: string;
                            readonly number: number;
                            /** Format: date-time */
                            readonly openedAt: string;
                            /** Format: uuid */
                            readonly openedBy: string;
                            /** Format: uuid */
                            readonly provinceId: string;
                            readonly provisionCode: string;
                            /** Format: uuid */
                            readonly provisionId: string;
                            readonly run: number;
                            /** @enum {string} */
                            readonly state: "opened" | "computed" | "submitted" | "approved" | "ordered" | "paid" | "closed";
                            readonly submissions: number;
                            readonly total: number | null;
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
                    readonly id: string;
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
                            /** PaymentCycle */
                            readonly cycle: {
                                readonly approvalsNeeded: number | null;
                                readonly computations: number;
                                readonly entitledGroups: number | null;
                                readonly fingerprint: string | null;
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "main";
                                /** @description YYYY-MM */
                                readonly month: string;
                                readonly number: number;
                                /** Format: date-time */
                                readonly openedAt: string;
                                /** Format: uuid */
                                readonly openedBy: string;
                                /** Format: uuid */
                                readonly provinceId: string;
                                readonly provisionCode: string;
                                /** Format: uuid */
                                readonly provisionId: string;
                                readonly run: number;
                                /** @enum {string} */
                                readonly state: "opened" | "computed" | "submitted" | "approved" | "ordered" | "paid" | "closed";
                                readonly submissions: number;
                                readonly total: number | null;
                            };
                            readonly released: readonly {
                                /** @description Whole đồng */
                                readonly amount: number;
                                /** Format: uuid */
                                readonly communeId: string;
                                /** Format: uuid */
                                readonly entitlementId: string;
                                /** Format: uuid */
                                readonly groupId: string;
                                readonly groupName: string;
                                readonly obstacle: ("held" | "no-payee" | "no-account" | "account-change-unconfirmed" | "account-returned-before") | null;
                                readonly obstacleText: {
                                    readonly en: string;
                                    readonly vi: string;
                                } | null;
                                readonly payeeId: string | null;
                                readonly payeeName: string;
                                readonly returnedBecause: string | null;
                            }[];
                            readonly treeHead: string;
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
    readonly "/api/v1/payment-cycles/{id}/computations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** @description Has the month computed by a job, for whoever looks on; one that runs is not started again. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly jobId: string;
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
                    readonly id: string;
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
                            readonly approvalsNeeded: number | null;
                            readonly computations: number;
                            readonly entitledGroups: number | null;
                            readonly fingerprint: string | null;
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "main";
                            /** @description YYYY-MM */
                            readonly month: string;
                            readonly number: number;
                            /** Format: date-time */
                            readonly openedAt: string;
                            /** Format: uuid */
                            readonly openedBy: string;
                            /** Format: uuid */
                            readonly provinceId: string;
                            readonly provisionCode: string;
                            /** Format: uuid */
                            readonly provisionId: string;
                            readonly run: number;
                            /** @enum {string} */
                            readonly state: "opened" | "computed" | "submitted" | "approved" | "ordered" | "paid" | "closed";
                            readonly submissions: number;
                            readonly total: number | null;
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
                    readonly communeId?: string;
                    /** @description By the units it was computed on, or by those of today */
                    readonly lens?: "as-it-was" | "today";
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
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
                                /** Format: uuid */
                                readonly communeId: string;
                                readonly communeName: string;
                                readonly confirmedAt: string | null;
                                readonly confirmedBy: string | null;
                                /** Format: uuid */
                                readonly groupId: string;
                                readonly groupName: string;
                                readonly reason: string | null;
                                readonly state: ("approved" | "returned") | null;
                            }[];
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
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            /** @description Either the groups, or a commune: all of its groups nobody has spoken of yet */
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly communeId?: string;
                        readonly groupIds?: readonly string[];
                        readonly reason?: string;
                        /** @enum {string} */
                        readonly state: "approved" | "returned";
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
                        readonly "application/json": {
                            readonly groupIds: readonly string[];
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
                    readonly id: string;
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
                                /** @description Whole đồng */
                                readonly after: number;
                                /** @description Whole đồng */
                                readonly before: number;
                                /** @enum {string} */
                                readonly cause: "new" | "gone" | "changed";
                                readonly code: string;
                                /** Format: uuid */
                                readonly communeId: string;
                                readonly communeName: string;
                                readonly entitlementId: string | null;
                                readonly fact: string | null;
                                /** Format: uuid */
                                readonly groupId: string;
                                readonly groupName: string;
                                readonly text: {
                                    readonly en: string;
                                    readonly vi: string;
                                };
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
                    readonly communeId?: string;
                    readonly cursor?: string;
                    readonly districtId?: string;
                    readonly fact?: string;
                    readonly groupId?: string;
                    /** @description By the units it was computed on, or by those of today */
                    readonly lens?: "as-it-was" | "today";
                    readonly limit?: number;
                    readonly search?: string;
                    readonly sort?: "name" | "-name" | "amount" | "-amount";
                    readonly state?: "entitled" | "not-entitled" | "held";
                    /** @description Groups anywhere below it */
                    readonly unit?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
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
                            /** @description Whole đồng */
                            readonly amount: number;
                            readonly items: readonly {
                                /** @description Whole đồng */
                                readonly amount: number;
                                /** Format: uuid */
                                readonly communeId: string;
                                readonly communeName: string;
                                /** Format: uuid */
                                readonly cycleId: string;
                                readonly districtId: string | null;
                                /** Format: uuid */
                                readonly groupId: string;
                                readonly groupName: string;
                                readonly holdReason: string | null;
                                /** Format: uuid */
                                readonly id: string;
                                /** @description YYYY-MM */
                                readonly month: string;
                                readonly payeeNames: readonly string[];
                                /** @description Whole đồng */
                                readonly potential: number;
                                readonly reasons: readonly {
                                    readonly article: string;
                                    readonly benefit?: string;
                                    readonly code: string;
                                    readonly fact?: string;
                                    readonly text: {
                                        readonly en: string;
                                        readonly vi: string;
                                    };
                                }[];
                                /** @enum {string} */
                                readonly state: "entitled" | "not-entitled" | "held";
                            }[];
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
                    readonly id: string;
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
                                /** @description Whole đồng */
                                readonly amount: number;
                                /** @description The one that pays; null while several could and none is chosen */
                                readonly lineId: string | null;
                                readonly lines: readonly {
                                    /** Format: uuid */
                                    readonly id: string;
                                    /** @description Whole đồng */
                                    readonly left: number;
                                    readonly name: string;
                                    readonly source: string;
                                }[];
                                /** @description As the provision names it; empty when one budget bears all */
                                readonly payer: string;
                                /** Format: uuid */
                                readonly unitId: string;
                                readonly unitName: string;
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
                    readonly id: string;
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
                            readonly events: readonly {
                                /** Format: date-time */
                                readonly at: string;
                                /** Format: uuid */
                                readonly by: string;
                                readonly byName: string;
                                readonly detail: unknown;
                                /** Format: uuid */
                                readonly id: string;
                                readonly kind: string;
                                readonly reason?: string;
                            }[];
                            readonly orders: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly number: number;
                                /** Format: date-time */
                                readonly orderedAt: string;
                                /** Format: uuid */
                                readonly orderedBy: string;
                                readonly payees: number;
                                /** @description Whole đồng */
                                readonly total: number;
                            }[];
                            readonly settlements: readonly {
                                readonly fileName: string;
                                /** Format: uuid */
                                readonly id: string;
                                /** @description Whole đồng */
                                readonly rejectedAmount: number;
                                readonly rejectedCount: number;
                                /** @description Whole đồng */
                                readonly settledAmount: number;
                                readonly settledCount: number;
                                readonly sha256: string;
                                /** Format: date-time */
                                readonly takenAt: string;
                                /** Format: uuid */
                                readonly takenBy: string;
                            }[];
                            /** @description Approved sums that are neither on their way nor paid, by name */
                            readonly waiting: readonly {
                                /** @description Whole đồng */
                                readonly amount: number;
                                /** Format: uuid */
                                readonly communeId: string;
                                readonly communeName: string;
                                /** Format: uuid */
                                readonly entitlementId: string;
                                /** Format: uuid */
                                readonly groupId: string;
                                readonly groupName: string;
                                readonly obstacle: ("held" | "no-payee" | "no-account" | "account-change-unconfirmed" | "account-returned-before") | null;
                                readonly obstacleText: {
                                    readonly en: string;
                                    readonly vi: string;
                                } | null;
                                readonly payeeId: string | null;
                                readonly payeeName: string;
                                readonly returnedBecause: string | null;
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
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly groupId: string;
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
                        readonly "application/json": {
                            readonly approvalsNeeded: number | null;
                            readonly computations: number;
                            readonly entitledGroups: number | null;
                            readonly fingerprint: string | null;
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "main";
                            /** @description YYYY-MM */
                            readonly month: string;
                            readonly number: number;
                            /** Format: date-time */
                            readonly openedAt: string;
                            /** Format: uuid */
                            readonly openedBy: string;
                            /** Format: uuid */
                            readonly provinceId: string;
                            readonly provisionCode: string;
                            /** Format: uuid */
                            readonly provisionId: string;
                            readonly run: number;
                            /** @enum {string} */
                            readonly state: "opened" | "computed" | "submitted" | "approved" | "ordered" | "paid" | "closed";
                            readonly submissions: number;
                            readonly total: number | null;
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
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly groupId: string;
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
                        readonly "application/json": {
                            readonly approvalsNeeded: number | null;
                            readonly computations: number;
                            readonly entitledGroups: number | null;
                            readonly fingerprint: string | null;
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "main";
                            /** @description YYYY-MM */
                            readonly month: string;
                            readonly number: number;
                            /** Format: date-time */
                            readonly openedAt: string;
                            /** Format: uuid */
                            readonly openedBy: string;
                            /** Format: uuid */
                            readonly provinceId: string;
                            readonly provisionCode: string;
                            /** Format: uuid */
                            readonly provisionId: string;
                            readonly run: number;
                            /** @enum {string} */
                            readonly state: "opened" | "computed" | "submitted" | "approved" | "ordered" | "paid" | "closed";
                            readonly submissions: number;
                            readonly total: number | null;
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
                    readonly id: string;
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
                                /** @description Whole đồng */
                                readonly amount: number;
                                readonly answer: string | null;
                                readonly answeredAt: string | null;
                                readonly answeredBy: string | null;
                                /** Format: uuid */
                                readonly cycleId: string;
                                /** Format: uuid */
                                readonly groupId: string;
                                readonly groupName: string;
                                /** Format: uuid */
                                readonly id: string;
                                /** Format: date-time */
                                readonly raisedAt: string;
                                /** Format: uuid */
                                readonly raisedBy: string;
                                readonly what: string;
                            }[];
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
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly groupId: string;
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
                        readonly "application/json": {
                            /** @description Whole đồng */
                            readonly amount: number;
                            readonly answer: string | null;
                            readonly answeredAt: string | null;
                            readonly answeredBy: string | null;
                            /** Format: uuid */
                            readonly cycleId: string;
                            /** Format: uuid */
                            readonly groupId: string;
                            readonly groupName: string;
                            /** Format: uuid */
                            readonly id: string;
                            /** Format: date-time */
                            readonly raisedAt: string;
                            /** Format: uuid */
                            readonly raisedBy: string;
                            readonly what: string;
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
                    readonly id: string;
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
                            /** PaymentCycle */
                            readonly cycle: {
                                readonly approvalsNeeded: number | null;
                                readonly computations: number;
                                readonly entitledGroups: number | null;
                                readonly fingerprint: string | null;
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "main";
                                /** @description YYYY-MM */
                                readonly month: string;
                                readonly number: number;
                                /** Format: date-time */
                                readonly openedAt: string;
                                /** Format: uuid */
                                readonly openedBy: string;
                                /** Format: uuid */
                                readonly provinceId: string;
                                readonly provisionCode: string;
                                /** Format: uuid */
                                readonly provisionId: string;
                                readonly run: number;
                                /** @enum {string} */
                                readonly state: "opened" | "computed" | "submitted" | "approved" | "ordered" | "paid" | "closed";
                                readonly submissions: number;
                                readonly total: number | null;
                            };
                            readonly order: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly number: number;
                                readonly payees: number;
                                /** @description Whole đồng */
                                readonly total: number;
                            };
                            readonly waiting: number;
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
                    readonly id: string;
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
                                readonly available: boolean;
                                readonly kind: string;
                                readonly title: {
                                    readonly en: string;
                                    readonly vi: string;
                                };
                                readonly why?: {
                                    readonly en: string;
                                    readonly vi: string;
                                };
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
    readonly "/api/v1/payment-cycles/{id}/papers/{paper}.docx": {
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
                    readonly id: string;
                    readonly paper: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: never;
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
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly paper: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: never;
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
                    readonly state?: "sent" | "settled" | "rejected";
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
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
                            /** @description Whole đồng */
                            readonly amount: number;
                            readonly items: readonly {
                                readonly accountHolder: string | null;
                                readonly accountLast4: string | null;
                                /** @description Whole đồng */
                                readonly amount: number;
                                readonly answeredOn: string | null;
                                readonly answerReason: string | null;
                                readonly bankName: string | null;
                                /** Format: uuid */
                                readonly communeId: string;
                                readonly communeName: string | null;
                                readonly districtName: string | null;
                                readonly groupName: string;
                                readonly groups: number;
                                readonly orderNumber: number;
                                /** @enum {string} */
                                readonly payeeKind: "person" | "unit";
                                readonly payeeName: string;
                                readonly reference: string;
                                /** @enum {string} */
                                readonly state: "sent" | "settled" | "rejected";
                            }[];
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
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly order?: number;
                    readonly state?: "sent" | "settled" | "rejected";
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
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
    readonly "/api/v1/payment-cycles/{id}/payees.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly order?: number;
                    readonly state?: "sent" | "settled" | "rejected";
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
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
                    readonly id: string;
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
                        readonly "application/json": {
                            readonly approvalsNeeded: number | null;
                            readonly computations: number;
                            readonly entitledGroups: number | null;
                            readonly fingerprint: string | null;
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "main";
                            /** @description YYYY-MM */
                            readonly month: string;
                            readonly number: number;
                            /** Format: date-time */
                            readonly openedAt: string;
                            /** Format: uuid */
                            readonly openedBy: string;
                            /** Format: uuid */
                            readonly provinceId: string;
                            readonly provisionCode: string;
                            /** Format: uuid */
                            readonly provisionId: string;
                            readonly run: number;
                            /** @enum {string} */
                            readonly state: "opened" | "computed" | "submitted" | "approved" | "ordered" | "paid" | "closed";
                            readonly submissions: number;
                            readonly total: number | null;
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
    readonly "/api/v1/payment-cycles/{id}/settlements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** @description One file, XLSX or CSV: the list the bank or treasury returned. It is taken whole or not at all. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
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
                            readonly awaited: {
                                /** @description Whole đồng */
                                readonly amount: number;
                                readonly payees: number;
                            };
                            /** PaymentCycle */
                            readonly cycle: {
                                readonly approvalsNeeded: number | null;
                                readonly computations: number;
                                readonly entitledGroups: number | null;
                                readonly fingerprint: string | null;
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "main";
                                /** @description YYYY-MM */
                                readonly month: string;
                                readonly number: number;
                                /** Format: date-time */
                                readonly openedAt: string;
                                /** Format: uuid */
                                readonly openedBy: string;
                                /** Format: uuid */
                                readonly provinceId: string;
                                readonly provisionCode: string;
                                /** Format: uuid */
                                readonly provisionId: string;
                                readonly run: number;
                                /** @enum {string} */
                                readonly state: "opened" | "computed" | "submitted" | "approved" | "ordered" | "paid" | "closed";
                                readonly submissions: number;
                                readonly total: number | null;
                            };
                            readonly rejected: {
                                /** @description Whole đồng */
                                readonly amount: number;
                                readonly count: number;
                            };
                            readonly settled: {
                                /** @description Whole đồng */
                                readonly amount: number;
                                readonly count: number;
                            };
                            /** Format: uuid */
                            readonly settlementId: string;
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
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description Where several lines could pay: the one that does */
                        readonly lines?: readonly {
                            /** Format: uuid */
                            readonly lineId: string;
                            /** @description Absent: whichever payer it may pay for */
                            readonly payer?: string;
                        }[];
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
                        readonly "application/json": {
                            readonly approvalsNeeded: number | null;
                            readonly computations: number;
                            readonly entitledGroups: number | null;
                            readonly fingerprint: string | null;
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "main";
                            /** @description YYYY-MM */
                            readonly month: string;
                            readonly number: number;
                            /** Format: date-time */
                            readonly openedAt: string;
                            /** Format: uuid */
                            readonly openedBy: string;
                            /** Format: uuid */
                            readonly provinceId: string;
                            readonly provisionCode: string;
                            /** Format: uuid */
                            readonly provisionId: string;
                            readonly run: number;
                            /** @enum {string} */
                            readonly state: "opened" | "computed" | "submitted" | "approved" | "ordered" | "paid" | "closed";
                            readonly submissions: number;
                            readonly total: number | null;
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
                    readonly id: string;
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
                            readonly birthDate: string | null;
                            readonly birthYear: number | null;
                            readonly erasedAt: string | null;
                            readonly fullName: string | null;
                            /** Format: uuid */
                            readonly id: string;
                            readonly identityNumber: string | null;
                            /** @description The number is another person’s as well; see duplicates */
                            readonly isIdentityContested: boolean;
                            readonly mergedInto: string | null;
                            readonly phone: string | null;
                            readonly sex: ("female" | "male") | null;
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
                    readonly id: string;
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
                                readonly accountHolder: string | null;
                                readonly accountNumber: string | null;
                                readonly bankName: string | null;
                                readonly basis: ("first-with-register" | "second-person") | null;
                                readonly confirmedAt: string | null;
                                readonly confirmedBy: string | null;
                                readonly endReason: string | null;
                                /** Format: uuid */
                                readonly id: string;
                                /** Format: uuid */
                                readonly personId: string;
                                readonly proposalReason: string | null;
                                readonly proposedAt: string;
                                /** Format: uuid */
                                readonly proposedBy: string;
                                /** @enum {string} */
                                readonly state: "proposed" | "confirmed" | "ended";
                                readonly valid: {
                                    /** Format: date */
                                    readonly from: string;
                                    /** Format: date */
                                    readonly until?: string;
                                };
                            }[];
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
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly bank: string;
                        readonly holder?: string;
                        readonly number: string;
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
                        readonly "application/json": {
                            readonly accountHolder: string | null;
                            readonly accountNumber: string | null;
                            readonly bankName: string | null;
                            readonly basis: ("first-with-register" | "second-person") | null;
                            readonly confirmedAt: string | null;
                            readonly confirmedBy: string | null;
                            readonly endReason: string | null;
                            /** Format: uuid */
                            readonly id: string;
                            /** Format: uuid */
                            readonly personId: string;
                            readonly proposalReason: string | null;
                            readonly proposedAt: string;
                            /** Format: uuid */
                            readonly proposedBy: string;
                            /** @enum {string} */
                            readonly state: "proposed" | "confirmed" | "ended";
                            readonly valid: {
                                /** Format: date */
                                readonly from: string;
                                /** Format: date */
                                readonly until?: string;
                            };
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
                    readonly id: string;
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
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            /** @description What is to be seen in full, and what for. Kept in the audit trail. */
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly field?: "identity-number" | "phone" | "accounts";
                        readonly fields?: readonly ("identity-number" | "phone" | "accounts")[];
                        readonly purpose: string;
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
                        readonly "application/json": {
                            readonly accounts?: readonly {
                                readonly bank: string;
                                /** Format: uuid */
                                readonly id: string;
                                readonly number: string;
                            }[];
                            readonly identityNumber?: string | null;
                            readonly phone?: string | null;
                            /** @description The first field asked for; empty: not known */
                            readonly value: string;
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
                        readonly "application/json": unknown;
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
                        readonly "application/json": unknown;
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
                        readonly "application/json": unknown;
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
                        readonly "application/json": {
                            readonly items: readonly {
                                /** @description Number, kind and title of the act */
                                readonly act: unknown;
                                readonly activatedAt: string | null;
                                readonly activatedBy: string | null;
                                readonly activatedByName: string | null;
                                readonly areaUnitId: string | null;
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
                            }[];
                            readonly nextCursor: string | null;
                            readonly total: number;
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
                        /** @description As provision-schema describes it */
                        readonly document: unknown;
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
                        readonly "application/json": {
                            /** @description Number, kind and title of the act */
                            readonly act: unknown;
                            readonly activatedAt: string | null;
                            readonly activatedBy: string | null;
                            readonly activatedByName: string | null;
                            readonly areaUnitId: string | null;
                            readonly code: string;
                            readonly document: unknown;
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
                    readonly id: string;
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
                            /** @description Number, kind and title of the act */
                            readonly act: unknown;
                            readonly activatedAt: string | null;
                            readonly activatedBy: string | null;
                            readonly activatedByName: string | null;
                            readonly areaUnitId: string | null;
                            readonly code: string;
                            readonly document: unknown;
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
                    };
                };
            };
        };
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description As provision-schema describes it */
                        readonly document: unknown;
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
                        readonly "application/json": {
                            /** @description Number, kind and title of the act */
                            readonly act: unknown;
                            readonly activatedAt: string | null;
                            readonly activatedBy: string | null;
                            readonly activatedByName: string | null;
                            readonly areaUnitId: string | null;
                            readonly code: string;
                            readonly document: unknown;
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
                    readonly id: string;
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
                        readonly "application/json": {
                            /** @description Number, kind and title of the act */
                            readonly act: unknown;
                            readonly activatedAt: string | null;
                            readonly activatedBy: string | null;
                            readonly activatedByName: string | null;
                            readonly areaUnitId: string | null;
                            readonly code: string;
                            readonly document: unknown;
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
                    readonly id: string;
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
                            readonly refusal?: {
                                readonly en: string;
                                readonly kind: string;
                                readonly vi: string;
                            } & {
                                readonly [key: string]: unknown;
                            };
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
                    readonly id: string;
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
                        readonly "application/json": {
                            /** @description Number, kind and title of the act */
                            readonly act: unknown;
                            readonly activatedAt: string | null;
                            readonly activatedBy: string | null;
                            readonly activatedByName: string | null;
                            readonly areaUnitId: string | null;
                            readonly code: string;
                            readonly document: unknown;
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
                    readonly "application/json": {
                        /** @description As provision-schema describes it */
                        readonly document: unknown;
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
                        readonly "application/json": {
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
                    readonly "application/json": {
                        readonly facts: unknown;
                        /** @description YYYY-MM */
                        readonly month: string;
                        readonly provision?: unknown;
                        /** Format: uuid */
                        readonly provisionId?: string;
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
                        readonly "application/json": {
                            /** @description Whole đồng */
                            readonly amount: number;
                            readonly benefits: readonly ({
                                /** @description Whole đồng */
                                readonly amount: number;
                                readonly benefit: string;
                            } & {
                                readonly [key: string]: unknown;
                            })[];
                            readonly caps: readonly ({
                                readonly after: number;
                                readonly article: string;
                                readonly before: number;
                                readonly code: string;
                                readonly limit: number;
                            } & {
                                readonly [key: string]: unknown;
                            })[];
                            /** @enum {string} */
                            readonly currency: "VND";
                            readonly derivation: readonly ({
                                readonly article: string;
                                readonly inputs: unknown;
                                readonly result: unknown;
                                readonly step: string;
                            } & {
                                readonly [key: string]: unknown;
                            })[];
                            readonly reasons: readonly ({
                                readonly article: string;
                                readonly code: string;
                            } & {
                                readonly [key: string]: unknown;
                            })[];
                            readonly shares: readonly {
                                /** @description Whole đồng */
                                readonly amount: number;
                                readonly payer: string;
                            }[];
                            readonly topUp?: {
                                /** @description Whole đồng */
                                readonly amount: number;
                                readonly decided: number | null;
                                /** @description Whole đồng */
                                readonly limit: number;
                                readonly payer: string;
                            };
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
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: date-time */
                                readonly appliedAt: string;
                                /** Format: uuid */
                                readonly appliedBy: string;
                                readonly basis: string;
                                /** Format: uuid */
                                readonly id: string;
                                readonly impacts: readonly {
                                    readonly count: number;
                                    readonly kind: string;
                                    readonly sample: readonly string[];
                                }[];
                                /** Format: date */
                                readonly on: string;
                                /** ReorganisationPlan */
                                readonly plan: {
                                    /** @description The act, with number and date */
                                    readonly basis: string;
                                    readonly changes: readonly ({
                                        /** @enum {string} */
                                        readonly change: "amend";
                                        readonly code?: string;
                                        /** @enum {string} */
                                        readonly kind?: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                                        readonly name?: string;
                                        /** @description The id of a unit, or the reference of one the plan makes */
                                        readonly parent?: string;
                                        /** Format: uuid */
                                        readonly unitId: string;
                                    } | {
                                        /** @enum {string} */
                                        readonly change: "establish";
                                        readonly code?: string;
                                        /** @enum {string} */
                                        readonly kind: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                                        /** @enum {string} */
                                        readonly level: "province" | "district" | "commune" | "hamlet";
                                        readonly name: string;
                                        /** @description The id of a unit, or the reference of one the plan makes */
                                        readonly parent?: string;
                                        /** @description The id of a unit, or the reference of one the plan makes */
                                        readonly ref: string;
                                    } | {
                                        /** @enum {string} */
                                        readonly change: "end";
                                        readonly into: readonly {
                                            readonly share: number | null;
                                            /** @description The id of a unit, or the reference of one the plan makes */
                                            readonly to: string;
                                        }[];
                                        /** Format: uuid */
                                        readonly unitId: string;
                                    } | {
                                        /** @enum {string} */
                                        readonly change: "transfer";
                                        readonly parts: readonly {
                                            readonly share: number | null;
                                            /** @description The id of a unit, or the reference of one the plan makes */
                                            readonly to: string;
                                        }[];
                                        /** Format: uuid */
                                        readonly unitId: string;
                                    } | {
                                        /** @enum {string} */
                                        readonly change: "abolish";
                                        /** Format: uuid */
                                        readonly unitId: string;
                                    })[];
                                    /** Format: date */
                                    readonly on: string;
                                    readonly title: string;
                                };
                                readonly title: string;
                            }[];
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
                        /** @description The act, with number and date */
                        readonly basis: string;
                        readonly changes: readonly ({
                            /** @enum {string} */
                            readonly change: "amend";
                            readonly code?: string;
                            /** @enum {string} */
                            readonly kind?: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                            readonly name?: string;
                            /** @description The id of a unit, or the reference of one the plan makes */
                            readonly parent?: string;
                            /** Format: uuid */
                            readonly unitId: string;
                        } | {
                            /** @enum {string} */
                            readonly change: "establish";
                            readonly code?: string;
                            /** @enum {string} */
                            readonly kind: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                            /** @enum {string} */
                            readonly level: "province" | "district" | "commune" | "hamlet";
                            readonly name: string;
                            /** @description The id of a unit, or the reference of one the plan makes */
                            readonly parent?: string;
                            /** @description The id of a unit, or the reference of one the plan makes */
                            readonly ref: string;
                        } | {
                            /** @enum {string} */
                            readonly change: "end";
                            readonly into: readonly {
                                readonly share: number | null;
                                /** @description The id of a unit, or the reference of one the plan makes */
                                readonly to: string;
                            }[];
                            /** Format: uuid */
                            readonly unitId: string;
                        } | {
                            /** @enum {string} */
                            readonly change: "transfer";
                            readonly parts: readonly {
                                readonly share: number | null;
                                /** @description The id of a unit, or the reference of one the plan makes */
                                readonly to: string;
                            }[];
                            /** Format: uuid */
                            readonly unitId: string;
                        } | {
                            /** @enum {string} */
                            readonly change: "abolish";
                            /** Format: uuid */
                            readonly unitId: string;
                        })[];
                        /** Format: date */
                        readonly on: string;
                        readonly title: string;
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
                        readonly "application/json": {
                            /** Format: date-time */
                            readonly appliedAt: string;
                            /** Format: uuid */
                            readonly appliedBy: string;
                            readonly basis: string;
                            /** Format: uuid */
                            readonly id: string;
                            readonly impacts: readonly {
                                readonly count: number;
                                readonly kind: string;
                                readonly sample: readonly string[];
                            }[];
                            /** Format: date */
                            readonly on: string;
                            /** ReorganisationPlan */
                            readonly plan: {
                                /** @description The act, with number and date */
                                readonly basis: string;
                                readonly changes: readonly ({
                                    /** @enum {string} */
                                    readonly change: "amend";
                                    readonly code?: string;
                                    /** @enum {string} */
                                    readonly kind?: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                                    readonly name?: string;
                                    /** @description The id of a unit, or the reference of one the plan makes */
                                    readonly parent?: string;
                                    /** Format: uuid */
                                    readonly unitId: string;
                                } | {
                                    /** @enum {string} */
                                    readonly change: "establish";
                                    readonly code?: string;
                                    /** @enum {string} */
                                    readonly kind: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                                    /** @enum {string} */
                                    readonly level: "province" | "district" | "commune" | "hamlet";
                                    readonly name: string;
                                    /** @description The id of a unit, or the reference of one the plan makes */
                                    readonly parent?: string;
                                    /** @description The id of a unit, or the reference of one the plan makes */
                                    readonly ref: string;
                                } | {
                                    /** @enum {string} */
                                    readonly change: "end";
                                    readonly into: readonly {
                                        readonly share: number | null;
                                        /** @description The id of a unit, or the reference of one the plan makes */
                                        readonly to: string;
                                    }[];
                                    /** Format: uuid */
                                    readonly unitId: string;
                                } | {
                                    /** @enum {string} */
                                    readonly change: "transfer";
                                    readonly parts: readonly {
                                        readonly share: number | null;
                                        /** @description The id of a unit, or the reference of one the plan makes */
                                        readonly to: string;
                                    }[];
                                    /** Format: uuid */
                                    readonly unitId: string;
                                } | {
                                    /** @enum {string} */
                                    readonly change: "abolish";
                                    /** Format: uuid */
                                    readonly unitId: string;
                                })[];
                                /** Format: date */
                                readonly on: string;
                                readonly title: string;
                            };
                            readonly title: string;
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
                    readonly "application/json": {
                        /** @description The act, with number and date */
                        readonly basis: string;
                        readonly changes: readonly ({
                            /** @enum {string} */
                            readonly change: "amend";
                            readonly code?: string;
                            /** @enum {string} */
                            readonly kind?: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                            readonly name?: string;
                            /** @description The id of a unit, or the reference of one the plan makes */
                            readonly parent?: string;
                            /** Format: uuid */
                            readonly unitId: string;
                        } | {
                            /** @enum {string} */
                            readonly change: "establish";
                            readonly code?: string;
                            /** @enum {string} */
                            readonly kind: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                            /** @enum {string} */
                            readonly level: "province" | "district" | "commune" | "hamlet";
                            readonly name: string;
                            /** @description The id of a unit, or the reference of one the plan makes */
                            readonly parent?: string;
                            /** @description The id of a unit, or the reference of one the plan makes */
                            readonly ref: string;
                        } | {
                            /** @enum {string} */
                            readonly change: "end";
                            readonly into: readonly {
                                readonly share: number | null;
                                /** @description The id of a unit, or the reference of one the plan makes */
                                readonly to: string;
                            }[];
                            /** Format: uuid */
                            readonly unitId: string;
                        } | {
                            /** @enum {string} */
                            readonly change: "transfer";
                            readonly parts: readonly {
                                readonly share: number | null;
                                /** @description The id of a unit, or the reference of one the plan makes */
                                readonly to: string;
                            }[];
                            /** Format: uuid */
                            readonly unitId: string;
                        } | {
                            /** @enum {string} */
                            readonly change: "abolish";
                            /** Format: uuid */
                            readonly unitId: string;
                        })[];
                        /** Format: date */
                        readonly on: string;
                        readonly title: string;
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
                        readonly "application/json": {
                            readonly changed: readonly {
                                readonly code: string | null;
                                /** @description As a paper writes it: Phường Trảng Dài */
                                readonly fullName: string;
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                                /** @description Without its kind */
                                readonly name: string;
                            }[];
                            readonly ended: readonly {
                                readonly into: readonly {
                                    readonly share: number | null;
                                    /** @description The id of a unit, or the reference of one the plan makes */
                                    readonly to: string;
                                    readonly unit: {
                                        readonly code: string | null;
                                        /** @description As a paper writes it: Phường Trảng Dài */
                                        readonly fullName: string;
                                        /** Format: uuid */
                                        readonly id: string;
                                        /** @enum {string} */
                                        readonly kind: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                                        /** @description Without its kind */
                                        readonly name: string;
                                    } | null;
                                }[];
                                /** @enum {string} */
                                readonly level: "province" | "district" | "commune" | "hamlet";
                                /** UnitName */
                                readonly unit: {
                                    readonly code: string | null;
                                    /** @description As a paper writes it: Phường Trảng Dài */
                                    readonly fullName: string;
                                    /** Format: uuid */
                                    readonly id: string;
                                    /** @enum {string} */
                                    readonly kind: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                                    /** @description Without its kind */
                                    readonly name: string;
                                };
                            }[];
                            readonly hamletsFollowing: number;
                            readonly hamletsGone: readonly {
                                readonly code: string | null;
                                /** @description As a paper writes it: Phường Trảng Dài */
                                readonly fullName: string;
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                                /** @description Without its kind */
                                readonly name: string;
                            }[];
                            /** @description Their commune is divided and the plan does not say where they go; the parent is the one they are recorded under */
                            readonly hamletsUnplaced: readonly {
                                readonly code: string | null;
                                /** @description As a paper writes it: Phường Trảng Dài */
                                readonly fullName: string;
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                                /** @description Without its kind */
                                readonly name: string;
                                readonly parent: {
                                    readonly code: string | null;
                                    /** @description As a paper writes it: Phường Trảng Dài */
                                    readonly fullName: string;
                                    /** Format: uuid */
                                    readonly id: string;
                                    /** @enum {string} */
                                    readonly kind: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                                    /** @description Without its kind */
                                    readonly name: string;
                                } | null;
                            }[];
                            readonly impacts: readonly {
                                readonly count: number;
                                readonly kind: string;
                                readonly sample: readonly string[];
                            }[];
                            /** Format: date */
                            readonly on: string;
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
                    readonly kind?: "role-carried" | "role-without-unit" | "hamlet-unplaced";
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
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "role-carried" | "role-without-unit" | "hamlet-unplaced";
                                readonly label: string;
                                /** Format: date */
                                readonly on: string;
                                readonly parent: {
                                    readonly code: string | null;
                                    /** @description As a paper writes it: Phường Trảng Dài */
                                    readonly fullName: string;
                                    /** Format: uuid */
                                    readonly id: string;
                                    /** @enum {string} */
                                    readonly kind: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                                    /** @description Without its kind */
                                    readonly name: string;
                                } | null;
                                /** Format: uuid */
                                readonly reorganisationId: string;
                                /**
                                 * Format: uuid
                                 * @description The role, or the hamlet
                                 */
                                readonly subjectId: string;
                                /** @description Of the reorganisation that left it */
                                readonly title: string;
                                /** UnitName */
                                readonly unit: {
                                    readonly code: string | null;
                                    /** @description As a paper writes it: Phường Trảng Dài */
                                    readonly fullName: string;
                                    /** Format: uuid */
                                    readonly id: string;
                                    /** @enum {string} */
                                    readonly kind: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                                    /** @description Without its kind */
                                    readonly name: string;
                                };
                                /** Format: uuid */
                                readonly unitId: string;
                            }[];
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
                    readonly id: string;
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
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "role-carried" | "role-without-unit" | "hamlet-unplaced";
                            readonly label: string;
                            /** Format: uuid */
                            readonly reorganisationId: string;
                            /**
                             * Format: uuid
                             * @description The role, or the hamlet
                             */
                            readonly subjectId: string;
                            /** Format: uuid */
                            readonly unitId: string;
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
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly place: string;
                                readonly query: string;
                            }[];
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
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly name: string;
                            readonly place: string;
                            readonly query: string;
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
                    readonly id: string;
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
                        readonly "application/json": {
                            readonly next: "signed-in" | "second-step";
                        };
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
                        readonly "application/json": {
                            readonly next: "signed-in" | "second-step";
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
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
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
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly count: number;
                                readonly dueOn: string | null;
                                readonly en: string;
                                readonly href: string;
                                readonly id: string;
                                /** @description Where in the menu the work is done */
                                readonly kind: string;
                                /** @enum {string} */
                                readonly urgency: "late" | "soon" | "calm";
                                readonly vi: string;
                            }[];
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
                    readonly level?: "province" | "district" | "commune" | "hamlet";
                    readonly limit?: number;
                    readonly on?: string;
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
                        readonly "application/json": {
                            readonly items: readonly {
                                /** @description The act it rests on */
                                readonly basis: string;
                                readonly code: string | null;
                                /** Format: date */
                                readonly from: string;
                                /** @description As a paper writes it: Phường Trảng Dài */
                                readonly fullName: string;
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                                /** @enum {string} */
                                readonly level: "province" | "district" | "commune" | "hamlet";
                                /** @description Without its kind */
                                readonly name: string;
                                readonly parent: {
                                    readonly code: string | null;
                                    /** @description As a paper writes it: Phường Trảng Dài */
                                    readonly fullName: string;
                                    /** Format: uuid */
                                    readonly id: string;
                                    /** @enum {string} */
                                    readonly kind: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                                    /** @description Without its kind */
                                    readonly name: string;
                                } | null;
                                /** @description Where it is found today, under the lens `today` */
                                readonly today?: readonly {
                                    readonly code: string | null;
                                    /** @description As a paper writes it: Phường Trảng Dài */
                                    readonly fullName: string;
                                    /** Format: uuid */
                                    readonly id: string;
                                    /** @enum {string} */
                                    readonly kind: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                                    /** @description Without its kind */
                                    readonly name: string;
                                    readonly share: number | null;
                                }[];
                                readonly until: string | null;
                            }[];
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
                    readonly on?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
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
                            readonly above: readonly {
                                readonly code: string | null;
                                /** @description As a paper writes it: Phường Trảng Dài */
                                readonly fullName: string;
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                                /** @description Without its kind */
                                readonly name: string;
                            }[];
                            /** @description The act it rests on */
                            readonly basis: string;
                            readonly became: readonly {
                                readonly basis: string;
                                /** @enum {string} */
                                readonly kind: "renamed" | "respelled" | "kind-changed" | "code-changed" | "moved" | "enlarged" | "transferred" | "merged" | "split" | "abolished";
                                /** Format: date */
                                readonly on: string;
                                readonly share: number | null;
                                readonly unit: {
                                    readonly code: string | null;
                                    /** @description As a paper writes it: Phường Trảng Dài */
                                    readonly fullName: string;
                                    /** Format: uuid */
                                    readonly id: string;
                                    /** @enum {string} */
                                    readonly kind: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                                    /** @description Without its kind */
                                    readonly name: string;
                                } | null;
                            }[];
                            readonly cameFrom: readonly {
                                readonly basis: string;
                                /** @enum {string} */
                                readonly kind: "renamed" | "respelled" | "kind-changed" | "code-changed" | "moved" | "enlarged" | "transferred" | "merged" | "split" | "abolished";
                                /** Format: date */
                                readonly on: string;
                                readonly share: number | null;
                                readonly unit: {
                                    readonly code: string | null;
                                    /** @description As a paper writes it: Phường Trảng Dài */
                                    readonly fullName: string;
                                    /** Format: uuid */
                                    readonly id: string;
                                    /** @enum {string} */
                                    readonly kind: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                                    /** @description Without its kind */
                                    readonly name: string;
                                } | null;
                            }[];
                            readonly code: string | null;
                            /** @description Units of other provinces that went into it; they were never ours */
                            readonly external: readonly {
                                readonly code: string;
                                readonly districtName: string;
                                readonly name: string;
                                /** Format: date */
                                readonly on: string;
                                readonly provinceName: string;
                            }[];
                            /** Format: date */
                            readonly from: string;
                            /** @description As a paper writes it: Phường Trảng Dài */
                            readonly fullName: string;
                            readonly history: readonly {
                                /** @description The act it rests on */
                                readonly basis: string;
                                readonly code: string | null;
                                /** Format: date */
                                readonly from: string;
                                /** @description As a paper writes it: Phường Trảng Dài */
                                readonly fullName: string;
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                                /** @enum {string} */
                                readonly level: "province" | "district" | "commune" | "hamlet";
                                /** @description Without its kind */
                                readonly name: string;
                                readonly until: string | null;
                            }[];
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                            /** @enum {string} */
                            readonly level: "province" | "district" | "commune" | "hamlet";
                            /** @description Without its kind */
                            readonly name: string;
                            readonly parent: {
                                readonly code: string | null;
                                /** @description As a paper writes it: Phường Trảng Dài */
                                readonly fullName: string;
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                                /** @description Without its kind */
                                readonly name: string;
                            } | null;
                            /** @description Where it is found today, under the lens `today` */
                            readonly today?: readonly {
                                readonly code: string | null;
                                /** @description As a paper writes it: Phường Trảng Dài */
                                readonly fullName: string;
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                                /** @description Without its kind */
                                readonly name: string;
                                readonly share: number | null;
                            }[];
                            readonly until: string | null;
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
                            readonly items: readonly {
                                readonly bases: readonly string[];
                                readonly communes: number;
                                readonly communesByKind: {
                                    readonly [key: string]: number;
                                };
                                readonly districts: number;
                                /** Format: date */
                                readonly from: string;
                                readonly provinces: readonly {
                                    readonly code: string | null;
                                    /** @description As a paper writes it: Phường Trảng Dài */
                                    readonly fullName: string;
                                    /** Format: uuid */
                                    readonly id: string;
                                    /** @enum {string} */
                                    readonly kind: "tinh" | "thanh-pho" | "huyen" | "quan" | "thi-xa" | "xa" | "phuong" | "thi-tran" | "dac-khu" | "ap" | "khu-pho" | "thon" | "ban" | "buon" | "to-dan-pho";
                                    /** @description Without its kind */
                                    readonly name: string;
                                }[];
                                readonly until: string | null;
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
