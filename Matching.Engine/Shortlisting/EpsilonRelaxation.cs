namespace Matching.Engine.Shortlisting;

/// <summary>Minimum-cost flow by auction: nodes with too much bid for the arcs that are cheapest at present prices, and lower their own price by at least ε.</summary>
/// <remarks>
/// ε-relaxation (Bertsekas, Linear Network Optimization, 1991, chapter 4), with ε-scaling and look-ahead as in cost-scaling push and relabel
/// (Goldberg, An efficient implementation of a scaling minimum-cost flow algorithm, Journal of Algorithms, 1997). At the end every arc that can
/// still take flow has reduced cost ≥ −ε, so no change along a cycle of n arcs gains more than n ε. Whole numbers: the same on every machine.
/// </remarks>
internal sealed class EpsilonRelaxation(FlowNetwork network, int[] excess)
{
    /// <summary>By how much ε falls from one phase to the next.</summary>
    private const long Scale = 8;

    private readonly int[] first = network.FirstArc;
    private readonly int[] head = network.Head;
    private readonly int[] residual = network.Residual;
    private readonly long[] cost = network.Cost;
    private readonly int[] current = new int[network.Nodes];
    private readonly Queue<int> active = new();
    private long epsilon;

    /// <summary>Price of each node.</summary>
    public long[] Price { get; } = new long[network.Nodes];

    /// <summary>Ends with ε = 1. Supplies must be able to reach demands; capacities and supplies are of the caller to check.</summary>
    public void Run()
    {
        var start = cost.Length == 0 ? 1 : cost.Max();
        for (epsilon = Math.Max(1, start / Scale); ; epsilon = Math.Max(1, epsilon / Scale))
        {
            Refine();
            if (epsilon == 1) return;
        }
    }

    private void Refine()
    {
        for (var node = 0; node < current.Length; node++)
        {
            current[node] = first[node];
            for (var arc = first[node]; arc < first[node + 1]; arc++)
            {
                if (residual[arc] > 0 && Reduced(node, arc) < 0) Push(node, arc, residual[arc]);
            }
        }

        for (var node = 0; node < current.Length; node++)
        {
            if (excess[node] > 0) active.Enqueue(node);
        }

        while (active.TryDequeue(out var node)) Discharge(node);
    }

    private void Discharge(int node)
    {
        while (true)
        {
            for (; current[node] < first[node + 1]; current[node]++)
            {
                var arc = current[node];
                if (residual[arc] == 0 || Reduced(node, arc) >= 0) continue;
                var to = head[arc];
                if (excess[to] >= 0 && !HasWayOut(to))
                {
                    Relabel(to);
                    if (Reduced(node, arc) >= 0) continue;
                }

                var before = excess[to];
                Push(node, arc, Math.Min(excess[node], residual[arc]));
                if (before <= 0 && excess[to] > 0) active.Enqueue(to);
                if (excess[node] == 0) return;
            }

            Relabel(node);
        }
    }

    private bool HasWayOut(int node)
    {
        for (; current[node] < first[node + 1]; current[node]++)
        {
            if (residual[current[node]] > 0 && Reduced(node, current[node]) < 0) return true;
        }

        return false;
    }

    private void Relabel(int node)
    {
        var best = long.MinValue;
        for (var arc = first[node]; arc < first[node + 1]; arc++)
        {
            if (residual[arc] > 0) best = Math.Max(best, Price[head[arc]] - cost[arc]);
        }

        if (best == long.MinValue) throw new InvalidOperationException($"Nothing can leave node {node}: the network must give every node a way out.");
        Price[node] = best - epsilon;
        current[node] = first[node];
    }

    private long Reduced(int node, int arc) => cost[arc] + Price[node] - Price[head[arc]];

    private void Push(int node, int arc, int amount)
    {
        residual[arc] -= amount;
        residual[network.Reverse[arc]] += amount;
        excess[node] -= amount;
        excess[head[arc]] += amount;
    }
}
