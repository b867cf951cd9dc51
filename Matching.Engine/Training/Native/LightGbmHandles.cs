using System.Runtime.InteropServices;

namespace Matching.Engine.Training.Native;

internal sealed class DatasetHandle() : SafeHandle(0, ownsHandle: true)
{
    public DatasetHandle(nint dataset)
        : this() => SetHandle(dataset);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle() => LightGbmLibrary.FreeDataset(handle) == 0;
}

internal sealed class BoosterHandle() : SafeHandle(0, ownsHandle: true)
{
    public BoosterHandle(nint booster)
        : this() => SetHandle(booster);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle() => LightGbmLibrary.FreeBooster(handle) == 0;
}
