namespace Matching.Engine.Shortlisting;

/// <summary>A network with capacities and whole costs in flat arrays: each arc beside its reverse, arcs of a node one after another.</summary>
internal sealed class FlowNetwork
{
    private readonly int[] place;

    public FlowNetwork(int nodes, IReadOnlyList<FlowArc> arcs)
    {
        FirstArc = new int[nodes + 1];
        foreach (var arc in arcs)
        {
            FirstArc[arc.From + 1]++;
            FirstArc[arc.To + 1]++;
        }

        for (var node = 0; node < nodes; node++) FirstArc[node + 1] += FirstArc[node];
        var next = FirstArc[..nodes];
        (Head, Reverse, Residual, Cost) = (new int[2 * arcs.Count], new int[2 * arcs.Count], new int[2 * arcs.Count], new long[2 * arcs.Count]);
        place = new int[arcs.Count];
        for (var i = 0; i < arcs.Count; i++)
        {
            var arc = arcs[i];
            var (there, back) = (next[arc.From]++, next[arc.To]++);
            (Head[there], Reverse[there], Residual[there], Cost[there]) = (arc.To, back, arc.Capacity, arc.Cost);
            (Head[back], Reverse[back], Cost[back]) = (arc.From, there, -arc.Cost);
            place[i] = there;
        }
    }

    public int Nodes => FirstArc.Length - 1;

    /// <summary>Arcs that leave node v, reverse ones included, are at <c>FirstArc[v]</c> to <c>FirstArc[v + 1] − 1</c>.</summary>
    public int[] FirstArc { get; }

    public int[] Head { get; }

    public int[] Reverse { get; }

    /// <summary>What an arc can still take.</summary>
    public int[] Residual { get; }

    public long[] Cost { get; }

    /// <summary>Flow on an arc, by its index in the list given: what its reverse could take back.</summary>
    public int FlowOf(int arc) => Residual[Reverse[place[arc]]];
}

internal readonly record struct FlowArc(int From, int To, int Capacity, long Cost);
