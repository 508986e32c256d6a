/**
 * The validation expressions of the CRDs, each written out as a function. They are so few that an
 * interpreter of the language would be longer than all of them.
 */

type Self = Record<string, unknown>;

export interface Expression {
  /** Whether the object is as the expression demands. */
  readonly holds: (self: Self) => boolean;
  /** What is wrong when it does not, and the mend. */
  readonly message: string;
}

const EXPRESSIONS: ReadonlyMap<string, Expression> = new Map<string, Expression>([
  ['!has(self.vmiCPUAllocationRatio) || self.vmiCPUAllocationRatio != 1', {
    holds: noOneToOneCpuAllocation,
    message: 'vmiCPUAllocationRatio must not be 1; leave it out or give 2 or more',
  }],
  ['(has(self.mediatedDeviceTypes) && size(self.mediatedDeviceTypes)>0) || (has(self.mediatedDevicesTypes) && size(self.mediatedDevicesTypes)>0)', {
    holds: someMediatedDeviceType,
    message: 'no mediated device type is given; list at least one under mediatedDeviceTypes',
  }],
  ['self == oldSelf || has(self.mode)', {
    // Only a change of an existing object is looked at, and there is none here to compare with.
    holds: () => true,
    message: 'mode must be given when IPsec is changed',
  }],
  ["has(self.type) && self.type == 'Set' ?  has(self.set) : !has(self.set)", {
    holds: setGoesWithTypeSet,
    message: "'set' is required when type is Set, and forbidden otherwise",
  }],
  ["!has(self.tls) || self.tls.termination != 'passthrough' || !has(self.httpHeaders)", {
    holds: noHeadersThroughPassthrough,
    message: 'httpHeaders cannot be changed when tls.termination is passthrough; terminate at the edge or leave httpHeaders out',
  }],
  ["has(self.termination) && has(self.insecureEdgeTerminationPolicy) ? !((self.termination=='passthrough') && (self.insecureEdgeTerminationPolicy=='Allow')) : true", {
    holds: noInsecurePassthrough,
    message: 'insecureEdgeTerminationPolicy Allow cannot be used with termination passthrough; use None or Redirect',
  }],
]);

export function expressionOf(text: string): Expression {
  const expression = EXPRESSIONS.get(text);
  if (!expression) throw new Error(`no function for the validation expression '${text}'`);
  return expression;
}

function has(self: Self, field: string): boolean {
  return self[field] !== undefined && self[field] !== null;
}

function isFilledList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

function noOneToOneCpuAllocation(self: Self): boolean {
  return self.vmiCPUAllocationRatio !== 1;
}

function someMediatedDeviceType(self: Self): boolean {
  return isFilledList(self.mediatedDeviceTypes) || isFilledList(self.mediatedDevicesTypes);
}

function setGoesWithTypeSet(self: Self): boolean {
  return has(self, 'set') === (self.type === 'Set');
}

function noHeadersThroughPassthrough(self: Self): boolean {
  return !has(self, 'httpHeaders') || (self.tls as Self | undefined)?.termination !== 'passthrough';
}

function noInsecurePassthrough(self: Self): boolean {
  return self.termination !== 'passthrough' || self.insecureEdgeTerminationPolicy !== 'Allow';
}
