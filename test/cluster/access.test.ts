import { App, Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Rules } from '../../src/app';
import { AccessGrant, AccessRole, AggregatedRole, MachineAction, MachineRole } from '../../src/cluster';
import { MACHINE_ACTIONS } from '../../src/rules/subresources';
import { VirtualMachine } from '../../src/vm';

const RBAC = 'rbac.authorization.k8s.io';

function site(namespace: string | undefined = 'site'): Chart {
  return new Chart(Testing.app(), 'site', { namespace });
}

describe('a grant', () => {
  test('binds a role in a namespace, to users, groups and service accounts', () => {
    const chart = site();

    new AccessGrant(chart, 'operators', {
      role: AccessRole.VIRTUALIZATION_EDIT,
      users: ['anna'],
      groups: ['operators'],
      serviceAccounts: [kplus.ServiceAccount.fromServiceAccountName(chart, 'ci', 'ci', { namespaceName: 'build' }), new kplus.ServiceAccount(chart, 'own', { metadata: { name: 'own' } })],
    });

    expect(Testing.synth(chart).find(({ kind }) => kind === 'RoleBinding')).toEqual({
      apiVersion: `${RBAC}/v1`,
      kind: 'RoleBinding',
      metadata: { name: 'operators', namespace: 'site' },
      roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name: 'kubevirt.io:edit' },
      subjects: [
        { apiGroup: RBAC, kind: 'User', name: 'anna' },
        { apiGroup: RBAC, kind: 'Group', name: 'operators' },
        { kind: 'ServiceAccount', name: 'ci', namespace: 'build' },
        { kind: 'ServiceAccount', name: 'own', namespace: 'site' },
      ],
    });
  });

  test('binds a role in the whole cluster, in no namespace', () => {
    const chart = site();

    new AccessGrant(chart, 'readers', { role: AccessRole.DATA_VOLUMES_CONFIG_READER, clusterWide: true, groups: ['operators'] });

    expect(Testing.synth(chart)).toEqual([{
      apiVersion: `${RBAC}/v1`,
      kind: 'ClusterRoleBinding',
      metadata: { name: 'readers' },
      roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name: 'cdi.kubevirt.io:config-reader' },
      subjects: [{ apiGroup: RBAC, kind: 'Group', name: 'operators' }],
    }]);
    expect(Rules.check(chart)).toEqual([]);
  });

  test('names nobody twice', () => {
    const chart = site();

    new AccessGrant(chart, 'operators', { role: AccessRole.VIEW, users: ['anna'] }).addUser('anna');

    expect(Testing.synth(chart)[0].subjects).toHaveLength(1);
  });

  test('of a role of one namespace, made by cdk8s-plus', () => {
    const chart = site();

    new AccessGrant(chart, 'own', { role: AccessRole.of(new kplus.Role(chart, 'Role', { metadata: { name: 'dumpers' } })), users: ['anna'] });

    expect(Testing.synth(chart)[1].roleRef).toEqual({ apiGroup: RBAC, kind: 'Role', name: 'dumpers' });
  });

  test('refuses what is no role', () => {
    const chart = site();

    expect(() => AccessRole.of(new VirtualMachine(chart, 'vm') as unknown as kplus.IRole)).toThrow('AccessRole: a VirtualMachine is no role; give a Role or a ClusterRole');
  });
});

describe('a well-known role', () => {
  const roles = Object.entries(AccessRole).filter((entry): entry is [string, AccessRole] => entry[1] instanceof AccessRole);

  test('is one that the rules know', () => {
    const chart = site();

    for (const [id, role] of roles) new AccessGrant(chart, id.toLowerCase().replace(/_/g, '-'), { role, clusterWide: true, groups: ['g'] });

    expect(roles.length).toBeGreaterThan(10);
    expect(Rules.check(chart)).toEqual([]);
  });

  test('is bound by cdk8s-plus too', () => {
    const chart = site();

    const binding = new kplus.RoleBinding(chart, 'Binding', { metadata: { name: 'b' }, role: AccessRole.MONITORING_EDIT.asRole(chart) });
    binding.addSubjects(kplus.User.fromName(chart, 'anna', 'anna'));
    new kplus.RoleBinding(chart, 'Other', { metadata: { name: 'c' }, role: AccessRole.namespaced('own').asRole(chart) });

    expect(Testing.synth(chart).map(({ roleRef }) => roleRef)).toEqual([
      { apiGroup: RBAC, kind: 'ClusterRole', name: 'monitoring-edit' },
      { apiGroup: RBAC, kind: 'Role', name: 'own' },
    ]);
  });
});

describe('a role on machines', () => {
  test('may start them and nothing else', () => {
    const chart = site();

    const role = new MachineRole(chart, 'starter', { actions: [MachineAction.START] });
    new AccessGrant(chart, 'starters', { role: AccessRole.of(role), groups: ['shift'] });

    expect(Testing.synth(chart)).toEqual([
      {
        apiVersion: `${RBAC}/v1`,
        kind: 'Role',
        metadata: { name: 'starter', namespace: 'site' },
        rules: [{ apiGroups: ['subresources.kubevirt.io'], resources: ['virtualmachines/start'], verbs: ['update'] }],
      },
      {
        apiVersion: `${RBAC}/v1`,
        kind: 'RoleBinding',
        metadata: { name: 'starters', namespace: 'site' },
        roleRef: { apiGroup: RBAC, kind: 'Role', name: 'starter' },
        subjects: [{ apiGroup: RBAC, kind: 'Group', name: 'shift' }],
      },
    ]);
  });

  test('may do it to some machines only', () => {
    const chart = site();

    new MachineRole(chart, 'db', { actions: [MachineAction.ADD_VOLUME, MachineAction.CONSOLE], machines: [VirtualMachine.fromName(chart, 'vm', 'db-1')] });

    expect(Testing.synth(chart)[0].rules).toEqual([
      { apiGroups: ['subresources.kubevirt.io'], resources: ['virtualmachineinstances/console'], resourceNames: ['db-1'], verbs: ['get'] },
      {
        apiGroups: ['subresources.kubevirt.io'],
        resources: ['virtualmachines/addvolume', 'virtualmachineinstances/addvolume'],
        resourceNames: ['db-1'],
        verbs: ['update'],
      },
    ]);
  });

  test('is part of the roles of Kubernetes', () => {
    const chart = site();

    new MachineRole(chart, 'pausers', { actions: [MachineAction.PAUSE, MachineAction.UNPAUSE], partOf: [AggregatedRole.VIEW], labels: { team: 'site' } });

    expect(Testing.synth(chart)[0]).toMatchObject({ kind: 'ClusterRole', metadata: { name: 'pausers', labels: { team: 'site', [`${RBAC}/aggregate-to-view`]: 'true' } } });
  });

  test('knows each action that there is', () => {
    expect(Object.values(MachineAction).sort()).toEqual(Object.keys(MACHINE_ACTIONS).sort());
  });

  test('is found right by the rules, whatever it may do', () => {
    const chart = new Chart(new App(), 'site');

    new MachineRole(chart, 'all', { actions: Object.values(MachineAction), clusterWide: true });

    expect(Rules.check(chart)).toEqual([]);
  });
});
