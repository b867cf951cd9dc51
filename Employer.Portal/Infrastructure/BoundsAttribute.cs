namespace Employer.Portal.Infrastructure;

/// <summary>
/// Between what the rule of the engine takes a number, for the words of <see cref="NumberBinder"/> alone: the rule itself is asked where it is.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BoundsAttribute(double least, double most) : Attribute
{
    public double Least { get; } = least;

    public double Most { get; } = most;
}
