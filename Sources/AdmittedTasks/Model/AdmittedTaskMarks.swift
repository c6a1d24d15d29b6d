import Kernel

extension Marks {
    package enum AdmittedTask {}
    package enum TaskComplaint {}
}

package typealias AdmittedTaskID = ID<Marks.AdmittedTask>
package typealias TaskComplaintID = ID<Marks.TaskComplaint>
